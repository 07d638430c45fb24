import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { apiKeys } from '@stoa/contract/people'
import { expect, test } from 'vitest'
import { mailOf } from '../../apps/server/src/channels/email/inlet/testing.ts'
import { openMailedCompany } from '../support/mailed-company.ts'

const cli = join(import.meta.dirname, '../../apps/server/src/cli.ts')

/** Ada's company, which listens, and a mail server's pipe into it. */
const piped = async () => {
  const company = await openMailedCompany()
  const { ada, server, platform } = company
  const url = await server.listen({ port: 0, host: '127.0.0.1' })
  const { body } = await ada.calls(apiKeys.create, { body: { name: 'Pipe', role: 'administrator' } })
  const keyFile = join(platform.config.dataDir, 'pipe.key')
  await writeFile(keyFile, `${body.secret}\n`)
  const pipe = async (mail: Buffer, args: string[], env: Record<string, string> = {}) => {
    const child = spawn(process.execPath, [cli, 'pipe', ...args], {
      env: { ...process.env, STOA_URL: url, STOA_API_KEY_FILE: keyFile, ...env },
      stdio: ['pipe', 'ignore', 'pipe'],
    })
    let words = ''
    child.stderr.on('data', data => {
      words += data
    })
    child.stdin.on('error', () => {})
    child.stdin.end(mail)
    const [code] = await once(child, 'close')
    return { code, words }
  }
  return { ...company, pipe, keyFile, url }
}

test('a mail from a mail server’s pipe becomes a ticket in the department that it was sent to', async () => {
  const { pipe, modules, platform, sales } = await piped()
  const mail = mailOf({ id: 'p1@customer.example', subject: 'By pipe', to: 'list@elsewhere.example' })
  const args = ['--from', 'nour@customer.example', 'sales@help.example.com']
  expect(await pipe(mail, args)).toEqual({ code: 0, words: '' })
  // A mail server that was interrupted hands it over again.
  expect((await pipe(mail, args)).code).toBe(0)
  await modules.intake.drain()
  const tickets = await platform.db.selectFrom('ticket').select(['subject', 'department_id']).execute()
  expect(tickets).toEqual([{ subject: 'By pipe', department_id: sales.id }])
}, 60_000)

test('whatever can be mended asks the mail server to keep the mail; what cannot does not', async () => {
  const { pipe, platform } = await piped()
  const mail = mailOf({})
  const later = async (env: Record<string, string>) => (await pipe(mail, ['a@x.example'], env)).code
  expect(await later({ STOA_URL: 'http://127.0.0.1:9' })).toBe(75)
  expect(await later({ STOA_API_KEY_FILE: '/nowhere' })).toBe(75)
  expect(await later({ STOA_API_KEY_FILE: '', STOA_API_KEY: 'wrong' })).toBe(75)
  await platform.pool.query('alter table intake rename to elsewhere')
  expect(await later({})).toBe(75)
  await platform.pool.query('alter table elsewhere rename to intake')
  expect((await pipe(Buffer.alloc(0), ['a@x.example'])).code).toBe(65)
  expect((await pipe(mail, ['--colour', 'red'])).code).toBe(64)
}, 60_000)

test('a pipe that names no recipient says so, and keeps nothing', async () => {
  const { pipe, platform } = await piped()
  for (const args of [[], ['--from', 'nour@customer.example'], ['']]) {
    const { code, words } = await pipe(mailOf({}), args)
    expect([code, words]).toEqual([64, expect.stringContaining('no RECIPIENT')])
  }
  expect(await platform.db.selectFrom('intake').select('id').execute()).toEqual([])
}, 60_000)

test.each([
  [['pipe', '--help'], ['stoa pipe '], ['stoa import']],
  [['import', 'mail', '-h'], ['stoa import mail FILE'], ['stoa pipe']],
  [['rebuild', '--help'], ['stoa rebuild reports', 'stoa rebuild search'], ['stoa pipe']],
  [['help', 'apikey'], ['stoa apikey create --name'], ['stoa pipe']],
  [['--help'], ['stoa apikey create', 'stoa pipe'], []],
  [[], ['stoa apikey create', 'stoa pipe'], []],
])('stoa %j says how it is used', async (args, said, unsaid) => {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let words = ''
  child.stdout.on('data', data => {
    words += data
  })
  const [code] = await once(child, 'close')
  expect(code).toBe(0)
  for (const each of said) expect(words).toContain(each)
  for (const each of unsaid) expect(words).not.toContain(each)
})

test('only who may change mail accounts may hand mail over', async () => {
  const { server, ben } = await piped()
  const post = (headers: Record<string, string>) =>
    server.inject({ method: 'POST', url: '/api/mail-in?to=a@x.example', payload: 'x', headers })
  expect((await post({ 'content-type': 'message/rfc822' })).statusCode).toBe(401)
  expect(ben.id).toBeGreaterThan(0)
})
