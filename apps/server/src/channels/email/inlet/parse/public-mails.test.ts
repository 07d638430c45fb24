import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseMail } from './parse-mail.ts'

// Public test mails with another parser's reading of each; beside the project, never in it.
const folder = join(import.meta.dirname, '../../../../../../../../shared/data/mail')
const there = existsSync(folder)
if (!there) console.warn('The public test mails are not here (../shared/data/mail), so they are skipped.')

type Reading = {
  attachments: number[]
  parts: { headers: { name: unknown; value: Record<string, unknown> }[] }[]
}

// Where we differ from the other parser, and why.
const subjectsThatDiffer = new Map([
  ['legacy/001', 'UTF-7, which no runtime decodes any more'],
  ['legacy/005', 'UTF-7'],
  ['legacy/010', 'undeclared Western bytes: we read them, the other one does not'],
  ['legacy/020', 'undeclared Western bytes'],
  ['legacy/022', 'undeclared Western bytes'],
  ['legacy/027', 'undeclared Western bytes'],
  ['legacy/052', 'undeclared Western bytes'],
])
const attachmentsThatDiffer = new Map([
  ['legacy/030', 'text that is shown inside counts there twice, as text and as file'],
  ['legacy/042', 'text that is shown inside counts there twice'],
  ['legacy/047', 'text that is shown inside counts there twice'],
  ['malformed/001', 'an empty part is a file there'],
  ['malformed/003', 'the text of an unclosed part is a file there, text here'],
  ['malformed/006', 'the text of an unclosed part is a file there, text here'],
  ['malformed/007', 'an empty part is a file there'],
  ['malformed/008', 'text behind a wrong boundary is a file there, text here'],
  ['malformed/009', 'text behind a wrong boundary is a file there, text here'],
  ['malformed/011', 'text behind a wrong boundary is a file there, text here'],
  ['malformed/012', 'three mails inside: the other one finds two'],
  ['malformed/016', 'a text between others is a file there, text here'],
  ['thirdparty/002', 'broken base64 is a file there, text here'],
  ['thirdparty/015', 'three mails inside, each a part of the mail: the other one nests them'],
])

const wordsThatDiffer = new Map([
  ['rfc/000', 'a sentence stands where the mail promises base64'],
  ['malformed/009', 'the other one takes the headers of an unclosed part for its text'],
  ['malformed/011', 'the other one takes the headers of an unclosed part for its text'],
  ['malformed/020', 'a text part without a boundary before it; its HTML twin says the same'],
  ['malformed/021', 'a text part without a boundary before it; its HTML twin says the same'],
  ['thirdparty/002', 'a word of garbage stands where the mail promises base64'],
])

const mails = there
  ? ['rfc', 'legacy', 'malformed', 'thirdparty'].flatMap(kind =>
      readdirSync(join(folder, kind))
        .filter(name => name.endsWith('.eml'))
        .map(name => `${kind}/${name.slice(0, -4)}`),
    )
  : []

const read = (mail: string) => readFileSync(join(folder, `${mail}.eml`))
const readingOf = (mail: string): Reading => JSON.parse(readFileSync(join(folder, `${mail}.json`), 'utf8'))

const header = (reading: Reading, name: string) =>
  reading.parts[0]?.headers.find(field => field.name === name)?.value

const oneLine = (text: unknown) =>
  String(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()

const firstFrom = (reading: Reading): string | undefined => {
  const address = header(reading, 'from')?.Address as
    | { List?: { address?: string }[]; Group?: { addresses: { address?: string }[] }[] }
    | undefined
  const all = address?.List ?? address?.Group?.flatMap(group => group.addresses) ?? []
  return all[0]?.address?.toLowerCase()
}

const skipped = there ? '' : ' (skipped: these mails are not part of the project)'

describe.skipIf(!there)(`107 mails that nobody of this project wrote${skipped}`, () => {
  test('are all here', () => expect(mails).toHaveLength(107))

  test.each(mails)('%s is read like the other parser reads it', async name => {
    const reading = readingOf(name)
    const mail = await parseMail(read(name))
    if (!subjectsThatDiffer.has(name))
      expect(mail.subject.replace(/\s+/g, ' ')).toBe(oneLine(header(reading, 'subject')?.Text))
    const from = firstFrom(reading)
    // A name without a domain is no address that anybody could answer.
    if (from?.includes('@')) expect(mail.senders.map(sender => sender.email)).toContain(from)
    if (!attachmentsThatDiffer.has(name)) expect(mail.files).toHaveLength(reading.attachments.length)
    for (const text of [mail.text, mail.html ?? '', mail.subject]) expect(text).not.toContain('\0')
  })

  test.each(mails.filter(name => !wordsThatDiffer.has(name)))(
    '%s loses no word of its text parts',
    async name => {
      const { parts } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as {
        parts: { body: { Text?: string } }[]
      }
      const mail = await parseMail(read(name))
      const files = mail.files.map(file => Buffer.from(file.content).toString('utf8'))
      const all = [mail.text, mail.html ?? '', ...files].join('\n')
      for (const part of parts)
        for (const word of part.body.Text?.match(/\b[A-Za-z]{5,}\b/g) ?? []) expect(all).toContain(word)
    },
  )
})
