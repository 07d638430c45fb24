import { expect, test } from 'vitest'
import { conversations } from './conversations.ts'
import { encodeWith } from './mail/charsets.ts'
import { oldCharsets } from './mail/mailers.ts'
import { realisticMails } from './realistic-mail.ts'

const at = Temporal.Instant.from('2026-11-20T10:00:00Z')
const mailsOf = (seed: number) =>
  realisticMails(200, { seed, to: ['a@olive.example', 'b@olive.example'], at })
const mails = mailsOf(1)

test('the same seed makes the same mails, another seed others', () => {
  const bytes = (seed: number) => mailsOf(seed).map(mail => mail.raw.toString('base64'))
  expect(bytes(1)).toEqual(mails.map(mail => mail.raw.toString('base64')))
  expect(new Set([...mails, ...mailsOf(2)].map(mail => mail.messageId)).size).toBe(400)
})

test('mails have from 4 to 60 kB, most of them less than 30', () => {
  const sizes = mails.map(mail => mail.raw.length).sort((one, other) => one - other)
  expect(sizes[0]).toBeGreaterThan(4_000)
  expect(sizes.at(-1)).toBeLessThan(60_000)
  expect(sizes[100]).toBeLessThan(30_000)
})

test('a fifth of them answer an earlier mail of the same sender', () => {
  const answers = mails.filter(mail => mail.answers)
  expect(answers).toHaveLength(40)
  for (const answer of answers) {
    const earlier = mails.slice(0, mails.indexOf(answer)).find(mail => mail.messageId === answer.answers)
    expect(earlier?.from).toBe(answer.from)
    expect(answer.raw.toString('latin1')).toContain(`In-Reply-To: ${answer.answers}`)
  }
})

test('each character set encodes what it can, and is read back as it was', () => {
  const used = new Set<string>()
  for (const { text } of conversations)
    for (const wanted of Object.values(oldCharsets)) {
      const { charset, bytes } = encodeWith(text, wanted)
      used.add(charset)
      expect(new TextDecoder(charset).decode(bytes)).toBe(text)
    }
  expect([...used]).toEqual(expect.arrayContaining(['iso-8859-7', 'windows-1251', 'gb2312', 'utf-8']))
})
