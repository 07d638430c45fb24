import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openConnection } from './open-connection.ts'
import { sendOver } from './send-over.ts'

/** A server of old, which knows no SMTPUTF8 and wants nobody named Omar. */
const oldServer = async () => {
  const heard: string[] = []
  const answerTo = (line: string): string => {
    if (/^DATA/i.test(line)) return '354 Go on'
    return /^RCPT TO:<omar/i.test(line) ? '550 5.1.1 Nobody has this name' : '250 2.0.0 Well'
  }
  const server = createServer(socket => {
    let data = false
    socket.on('error', () => {})
    socket.write('220 old.example\r\n')
    socket.on('data', chunk => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        if (data && line !== '.') continue
        if (!data) heard.push(line)
        data = /^DATA/i.test(line)
        socket.write(`${answerTo(line)}\r\n`)
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return { heard, port: (server.address() as AddressInfo).port }
}

test('a server that knows no other letters is given domains in ASCII, and what it says belongs to the address as we write it', async () => {
  const { heard, port } = await oldServer()
  const server = { host: '127.0.0.1', port, security: 'none' as const, username: '', password: '' }
  const connection = await openConnection(server)
  onTestFinished(() => connection.close())
  const envelope = {
    from: 'info@müller.example',
    to: ['nour@例え.テスト', 'omar@müller.example', '"john smith"@shop.example'],
  }
  const { outcome } = await sendOver(connection, envelope, Buffer.from('Subject: x\r\n\r\nHi\r\n'))
  expect(heard.filter(line => /^(MAIL|RCPT)/.test(line))).toEqual([
    'MAIL FROM:<info@xn--mller-kva.example>',
    'RCPT TO:<nour@xn--r8jz45g.xn--zckzah>',
    'RCPT TO:<omar@xn--mller-kva.example>',
    'RCPT TO:<"john smith"@shop.example>',
  ])
  expect(outcome).toMatchObject({
    kind: 'sent',
    recipients: [
      { address: 'nour@例え.テスト', state: 'sent' },
      { address: 'omar@müller.example', state: 'failed', answer: expect.stringContaining('Nobody') },
      { address: '"john smith"@shop.example', state: 'sent' },
    ],
    rejected: [{ address: 'omar@müller.example' }],
  })
})
