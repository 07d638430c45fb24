import { once } from 'node:events'
import { type AddressInfo, createServer as createPlain, type Server } from 'node:net'
import tls from 'node:tls'
import { generate } from 'selfsigned'
import { expect, onTestFinished, test } from 'vitest'
import { testServer as testImap } from './inlet/imap/test-server.ts'
import { testPop3 } from './inlet/pop3/test-pop3.ts'
import { testServer as testSmtp } from './outlet/smtp/test-server.ts'

// An address of this machine that is not called loopback, so that its certificate is looked at.
const host = '0.0.0.0'

const listening = async (server: Server): Promise<number> => {
  server.on('connection', socket => socket.on('error', () => {}))
  server.listen(0, host)
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

type Given = { name?: string; days?: [number, number]; trusted?: boolean }

const withCertificate = async ({ name = host, days: [from, to] = [-1, 1], trusted = true }: Given) => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000)
  const altNames = name === host ? [{ type: 7 as const, ip: name }] : [{ type: 2 as const, value: name }]
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
    ...{ notBeforeDate: day(from), notAfterDate: day(to) },
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames },
    ],
  })
  const before = tls.getCACertificates('default')
  tls.setDefaultCACertificates(trusted ? [cert] : [])
  onTestFinished(() => tls.setDefaultCACertificates(before))
  const server = tls.createServer({ cert, key })
  server.on('tlsClientError', () => {})
  return listening(server)
}

/** A server that greets, and answers each line, told by its first word. */
const speaking = (greeting: string, answer: (tag: string, said: string) => string) =>
  listening(
    createPlain(socket => {
      socket.write(`${greeting}\r\n`)
      socket.on('data', data => {
        const said = data.toString()
        socket.write(`${answer(said.trim().split(' ')[0] ?? '', said)}\r\n`)
      })
    }),
  )

const problemsAt = async (port: number, security: 'tls' | 'starttls' = 'tls') => {
  const server = { host, port, security, username: 'nour', password: 'x' }
  return [
    (await testImap({ ...server, folders: [] })).problem,
    (await testPop3(server)).problem,
    (await testSmtp(server)).problem,
  ]
}

test.each<[string, Given]>([
  ['certificate-expired', { days: [-3, -1] }],
  ['certificate-not-yet-valid', { days: [1, 3] }],
  ['certificate-of-other-name', { name: 'mail.other.example' }],
  ['certificate-self-signed', { trusted: false }],
])('by IMAP, POP3 and SMTP it is said: %s', async (problem, given) => {
  expect(await problemsAt(await withCertificate(given))).toEqual([problem, problem, problem])
})

test('a port without TLS, a server without STARTTLS, a port where nobody listens and a host that is none are told apart', async () => {
  expect(await problemsAt(await speaking('220 mail.example', () => '500 What?'))).toEqual(
    Array(3).fill('no-tls-here'),
  )
  const closed = createPlain()
  const port = await listening(closed)
  closed.close()
  expect(await problemsAt(port)).toEqual(Array(3).fill('refused'))
  const server = { port, security: 'tls' as const, username: 'nour', password: 'x', host: 'mail.invalid' }
  expect((await testSmtp(server)).problem).toBe('host-unknown')
  expect((await testPop3(server)).problem).toBe('host-unknown')
  const without = { host, security: 'starttls' as const, username: 'nour', password: 'x' }
  const imap = await speaking('* OK mail.example', (tag, said) =>
    /CAPA/i.test(said) ? `* CAPABILITY IMAP4rev1\r\n${tag} OK` : `${tag} BAD Unknown`,
  )
  expect((await testImap({ ...without, port: imap, folders: [] })).problem).toBe('no-starttls')
  const pop3 = await speaking('+OK mail.example', () => '-ERR Unknown command')
  expect((await testPop3({ ...without, port: pop3 })).problem).toBe('no-starttls')
  const smtp = await speaking('220 mail.example', tag =>
    tag === 'EHLO' ? '250 mail.example' : '502 5.5.1 Unknown',
  )
  expect((await testSmtp({ ...without, port: smtp })).problem).toBe('no-starttls')
})
