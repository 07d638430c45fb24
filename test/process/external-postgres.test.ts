import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { expect, onTestFinished, test } from 'vitest'
import { debianPostgres, startDebianPostgres } from '../support/debian-postgres.ts'
import { signInAt, startStoa } from '../support/stoa-process.ts'

const bin = await debianPostgres()

test.skipIf(!bin)(
  `the main job works on Debian's own PostgreSQL, for a user with no special rights${bin ? '' : ' (skipped: no PostgreSQL server of Debian is installed)'}`,
  async () => {
    const server = await startDebianPostgres(bin ?? '')
    onTestFinished(server.stop)
    const dataDir = await mkdtemp(join(tmpdir(), 'stoa-external-'))
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
    const stoa = await startStoa({ STOA_DATA: dataDir, DATABASE_URL: server.url })
    onTestFinished(async () => {
      stoa.child.kill('SIGTERM')
      await stoa.exited
    })
    await stoa.ready()

    const transport = createTransport({ host: '127.0.0.1', port: stoa.smtpPort, ignoreTLS: true })
    await transport.sendMail({
      from: 'Nour <nour@example.net>',
      to: 'help@example.com',
      subject: 'Hello',
      text: 'Anybody there?',
    })
    const api = await signInAt(stoa.url)
    type Page = { items: { id: number; subject: string; status: string }[] }
    let page: Page = { items: [] }
    for (let waited = 0; page.items.length === 0 && waited < 5000; waited += 50) {
      await pause(50)
      page = await api<Page>('/api/tickets')
    }
    expect(page.items).toMatchObject([{ subject: 'Hello', status: 'new' }])
    await api(`/api/tickets/${page.items[0]?.id}/reply`, { text: 'Yes' })
    expect(await api('/api/tickets')).toMatchObject({ items: [{ status: 'answered' }] })
    expect(await readdir(dataDir)).not.toContain('postgres')
  },
)
