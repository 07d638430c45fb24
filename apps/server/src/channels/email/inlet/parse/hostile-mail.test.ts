import { brokenMails } from '@stoa/cast/broken-mail'
import { realisticMails } from '@stoa/cast/realistic-mail'
import { tortureMails } from '@stoa/cast/torture-mail'
import { expect, test } from 'vitest'
import type { ParsedMail } from './parse-mail.ts'
import { parseMail } from './parse-mail.ts'
import { createParser } from './parsing-thread.ts'

const at = Temporal.Instant.from('2026-11-23T10:00:00Z')
const whole = realisticMails(60, { seed: 7, to: ['support@help.example.com'], at }).map(({ raw }) => raw)

/** What a database would refuse: a NUL, or half a character. */
const unstorable = ({ files, ...mail }: ParsedMail): string[] => {
  const found: string[] = []
  JSON.stringify([mail, files.map(({ content: _, ...file }) => file)], (_, value: unknown) => {
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) found.push(value)
    return value
  })
  return found
}

test('of a thousand broken mails each can be read, and what is read can be stored', async () => {
  for (const raw of brokenMails(1000, { seed: 3, from: whole })) {
    const mail = await parseMail(raw)
    expect(unstorable(mail)).toEqual([])
  }
})

const light = Object.entries(tortureMails).filter(([name]) => !/\d\d MB|million|20,000/.test(name))

test.each(light)('%s: something comes of it, and not by its limits', async (_name, make) => {
  const raw = make()
  const mail = await createParser()(raw)
  expect(mail.unread.map(({ what }) => what)).not.toContain('limits')
  expect(unstorable(mail)).toEqual([])
  if (raw.byteLength > 0) expect(mail.text !== '' || mail.html !== null || mail.files.length > 0).toBe(true)
})

test('a mail that would hold the thread up for ever comes back with its head and the original, and the next one is read', async () => {
  const busy = `
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', raw => {
      if (Buffer.from(raw).includes('endless')) for (;;) {}
      parentPort.postMessage({ mail: { subject: 'read' } })
    })`
  const parse = createParser(new URL(`data:text/javascript,${encodeURIComponent(busy)}`))
  const large = (subject: string) =>
    Buffer.from(`From: a@b.example\r\nSubject: ${subject}\r\n\r\n${'x'.repeat(70_000)}`)
  const endless = large('endless')
  const [first, second] = await Promise.all([parse(endless), parse(large('next'))])
  expect(first).toMatchObject({
    subject: 'endless',
    sender: { email: 'a@b.example' },
    unread: [{ what: 'limits', name: '' }],
    files: [{ name: 'message.eml', content: endless }],
  })
  expect(second.subject).toBe('read')
})

test('a mail that wants more memory than there is for it ends like that, too', async () => {
  const greedy = `
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', () => {
      const all = []
      for (;;) all.push(Array.from({ length: 10000 }, (_, index) => ({ index })))
    })`
  const parse = createParser(new URL(`data:text/javascript,${encodeURIComponent(greedy)}`))
  const mail = await parse(Buffer.from(`Subject: greedy\r\n\r\n${'x'.repeat(70_000)}`))
  expect(mail).toMatchObject({ subject: 'greedy', unread: [{ what: 'limits' }] })
})
