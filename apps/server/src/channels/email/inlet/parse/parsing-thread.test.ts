import { realisticMails } from '@stoa/cast/realistic-mail'
import { expect, test } from 'vitest'
import { mailOf } from '../testing.ts'
import { parseMail } from './parse-mail.ts'
import { createParser } from './parsing-thread.ts'

const subjects = ['one', 'two', 'three', 'four', 'five', 'six']

test('many mails at once are read alike, whether here or in the thread, each answered with its own', async () => {
  const parse = createParser()
  const mails = await Promise.all(subjects.map(subject => parse(mailOf({ subject, text: 'Hello' }))))
  expect(mails.map(mail => mail.subject)).toEqual(subjects)
  expect(new Set(mails.map(mail => mail.text.trim()))).toEqual(new Set(['Hello']))
})

test('mails with files, small and large, come out of the thread as they are read here', async () => {
  const at = Temporal.Instant.from('2026-11-20T16:40:00Z')
  const mails = realisticMails(60, { seed: 1, to: ['support@help.example.com'], at }).map(({ raw }) => raw)
  const parse = createParser()
  const read = await Promise.all(mails.map(raw => parse(raw)))
  expect(read.flatMap(({ files }) => files).length).toBeGreaterThan(10)
  for (const [at, raw] of mails.entries())
    expect(structuredClone(read[at])).toEqual(structuredClone(await parseMail(raw)))
})

test('a mail that ends the thread comes back as its original; those behind it are read by the next one', async () => {
  const parse = createParser(
    new URL(
      `data:text/javascript,${encodeURIComponent(`
        import { parentPort } from 'node:worker_threads'
        parentPort.on('message', raw => {
          const subject = Buffer.from(raw).toString()
          if (subject === 'four') process.exit(1)
          parentPort.postMessage({ mail: { subject } })
        })`)}`,
    ),
  )
  const ends = await Promise.allSettled(subjects.map(subject => parse(Buffer.from(subject))))
  const inThread = ends.slice(2).map(end => (end.status === 'fulfilled' ? end.value : null))
  expect(inThread.map(mail => mail?.subject)).toEqual(['three', '', 'five', 'six'])
  expect(inThread[1]).toMatchObject({ unread: [{ what: 'limits' }], files: [{ name: 'message.eml' }] })
})
