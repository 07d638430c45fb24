import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { expect, onTestFinished, test } from 'vitest'
import { signInAt, startStoa } from '../support/stoa-process.ts'

const MAILS = 200

const rawMail = (n: number) =>
  [
    `From: Customer ${n} <customer${n}@example.net>`,
    'To: help@example.com',
    `Subject: Crash ${n}`,
    `Message-ID: <crash-${n}@example.net>`,
    'Date: Mon, 23 Nov 2026 12:00:00 +0000',
    '',
    `This is mail number ${n}.`,
    '',
  ].join('\r\n')

/** Sends as a mail server does: until the other side has said yes. */
const deliverUntilTaken = async (port: number, n: number) => {
  const envelope = { from: `customer${n}@example.net`, to: ['help@example.com'] }
  for (let attempt = 0; attempt < 400; attempt++) {
    const transport = createTransport({
      host: '127.0.0.1',
      port,
      secure: false,
      ignoreTLS: true,
      connectionTimeout: 2000,
    })
    const taken = await transport.sendMail({ envelope, raw: rawMail(n) }).then(
      () => true,
      () => false,
    )
    transport.close()
    if (taken) return
    await pause(50)
  }
  throw new Error(`mail ${n} was never taken`)
}

type Page = { items: { subject: string }[]; nextCursor: string | null }

const allSubjects = async (api: Awaited<ReturnType<typeof signInAt>>) => {
  const subjects: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Page = await api(`/api/tickets?limit=200${cursor && `&cursor=${cursor}`}`)
    subjects.push(...page.items.map(item => item.subject))
    cursor = page.nextCursor
  }
  return subjects
}

test('killed in the middle of 200 incoming mails, twice, it loses none and doubles none', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'stoa-crash-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const first = await startStoa({ STOA_DATA: dataDir })
  await first.ready()
  const env = { STOA_DATA: dataDir, PORT: new URL(first.url).port, STOA_SMTP_PORT: String(first.smtpPort) }

  const numbers = Array.from({ length: MAILS }, (_, n) => n)
  let taken = 0
  const lanes = [0, 1, 2, 3, 4, 5].map(async lane => {
    for (const n of numbers.filter(each => each % 6 === lane)) {
      await deliverUntilTaken(first.smtpPort, n)
      taken += 1
    }
  })
  let running = first
  for (const killAfter of [60, 130]) {
    while (taken < killAfter) await pause(2)
    running.child.kill('SIGKILL')
    await running.exited
    running = await startStoa(env)
    await running.ready()
  }
  onTestFinished(async () => {
    running.child.kill('SIGTERM')
    await running.exited
  })
  await Promise.all(lanes)

  const api = await signInAt(running.url)
  let subjects: string[] = []
  for (let waited = 0; subjects.length < MAILS && waited < 10_000; waited += 100) {
    await pause(100)
    subjects = await allSubjects(api)
  }
  await pause(500)
  subjects = await allSubjects(api)
  expect(subjects.toSorted()).toEqual(numbers.map(n => `Crash ${n}`).toSorted())
})
