import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseMail } from './parse-mail.ts'

// Public test mails with another parser's reading of each; beside the project, never in it.
const folder = join(import.meta.dirname, '../../../../../../../../shared/data/mail')
const there = existsSync(folder)
if (!there) console.warn('The public test mails are not here (../shared/data/mail), so they are skipped.')

type Body = { Text?: string; Html?: string; Binary?: number[]; InlineBinary?: number[]; Message?: Reading }
type Address = { List?: { address?: string }[]; Group?: { addresses: { address?: string }[] }[] }
type Header = { name: unknown; value: { Text?: string; Address?: Address } }
type Reading = {
  text_body: number[]
  html_body: number[]
  attachments: number[]
  parts: { headers: Header[]; body: Body }[]
}

const undeclared = 'undeclared Western bytes: read here, not there'
const uuencoded = 'the file itself here, its uuencoded lines there'
const textFile = 'a text file as the bytes that came here, decoded to UTF-8 there'
const unclosed = 'text of a part that nothing closes: text here, a file there'

// Where we differ from the other parser, and why.
const subjects = new Map([
  ['legacy/010', undeclared],
  ['legacy/020', undeclared],
  ['legacy/022', undeclared],
  ['legacy/027', undeclared],
  ['legacy/052', undeclared],
])
const texts = new Map([
  ['legacy/033', undeclared],
  ['legacy/049', 'files that stand uuencoded in the text are files here'],
  ['legacy/052', undeclared],
  ['malformed/001', unclosed],
  ['malformed/002', unclosed],
  ['malformed/003', unclosed],
  ['malformed/004', unclosed],
  ['malformed/006', unclosed],
  ['malformed/008', 'text behind a wrong boundary is text here, a file there'],
  ['malformed/009', 'all three texts are text here, the later ones in a file there'],
  ['malformed/011', 'all three texts are text here, the later ones in a file there'],
  ['malformed/016', 'lines that begin like a boundary that is closed already are text here'],
  ['malformed/019', 'two mails torn into one another: what may be text is text here'],
  ['malformed/020', 'the text ends here where the next part begins, although its boundary was never opened'],
  ['malformed/021', 'the text ends here where the next part begins, although its boundary was never opened'],
  ['thirdparty/000', 'a NUL, which PostgreSQL cannot hold, is left out here'],
  ['thirdparty/002', 'what is no base64 although the mail says so is shown as it stands'],
  ['thirdparty/005', 'a boundary at the end of a line of text is text here'],
])
const counts = new Map([
  ['legacy/049', 'files that stand uuencoded in the text are files here'],
  ['malformed/001', unclosed],
  ['malformed/003', unclosed],
  ['malformed/004', unclosed],
  ['malformed/006', unclosed],
  ['malformed/007', 'an empty part is a file there'],
  ['malformed/008', 'text behind a wrong boundary is text here, a file there'],
  ['malformed/009', 'text behind a wrong boundary is text here, a file there'],
  ['malformed/011', 'text behind a wrong boundary is text here, a file there'],
  ['malformed/012', 'three mails inside: the other one finds two'],
  ['malformed/016', 'a text between others is a file there, text here'],
  ['thirdparty/002', 'broken base64 is a file there, text here'],
  ['thirdparty/015', 'three mails inside, each a part of the mail: the other one nests them'],
])
const bytes = new Map([
  ['legacy/016', 'line breaks as they came here, changed there'],
  ['legacy/017', uuencoded],
  ['legacy/023', textFile],
  ['legacy/026', uuencoded],
  ['legacy/030', textFile],
  ['legacy/042', textFile],
  ['legacy/045', textFile],
  ['legacy/047', textFile],
  ['legacy/048', uuencoded],
  ['malformed/002', 'no part at all: its text is text here, and the original is the file'],
])

const mails = there
  ? ['rfc', 'legacy', 'malformed', 'thirdparty'].flatMap(kind =>
      readdirSync(join(folder, kind))
        .filter(name => name.endsWith('.eml'))
        .map(name => `${kind}/${name.slice(0, -4)}`),
    )
  : []

const both = async (name: string) => {
  const reading: Reading = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  return { reading, mail: await parseMail(readFileSync(join(folder, `${name}.eml`))) }
}

const oneLine = (text: unknown) =>
  String(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()

const header = (reading: Reading, name: string) =>
  reading.parts[0]?.headers.filter(field => field.name === name).map(field => field.value) ?? []

// A name without a domain is no address that anybody could answer.
const addresses = (reading: Reading, name: string): string[] =>
  header(reading, name)
    .flatMap(({ Address: all }) => all?.List ?? all?.Group?.flatMap(group => group.addresses) ?? [])
    .flatMap(({ address }) => (address?.includes('@') ? [address.toLowerCase()] : []))

const bodies = (reading: Reading, indexes: readonly number[]) =>
  indexes.map(index => reading.parts[index]?.body ?? {})

const contentOf = ({ Text, Html, Binary, InlineBinary }: Body): Buffer =>
  Text === undefined && Html === undefined
    ? Buffer.from(Binary ?? InlineBinary ?? [])
    : Buffer.from(Text ?? Html ?? '')

/** Equal, unless the table says why not; what the table says must be so, too. */
const agrees = (ours: unknown, theirs: unknown, differs: ReadonlyMap<string, string>, name: string) =>
  differs.has(name) ? expect(ours).not.toEqual(theirs) : expect(ours).toEqual(theirs)

const skipped = there ? '' : ' (skipped: these mails are not part of the project)'

describe.skipIf(!there)(`107 mails that nobody of this project wrote${skipped}`, () => {
  test('are all here', () => expect(mails).toHaveLength(107))

  test.each(mails)('%s: subject and addresses', async name => {
    const { reading, mail } = await both(name)
    agrees(oneLine(mail.subject), oneLine(header(reading, 'subject')[0]?.Text), subjects, name)
    expect(mail.to.map(({ email }) => email)).toEqual(addresses(reading, 'to'))
    expect(mail.cc.map(({ email }) => email)).toEqual(addresses(reading, 'cc'))
    expect(mail.senders.map(({ email }) => email)).toEqual(
      expect.arrayContaining([...addresses(reading, 'from'), ...addresses(reading, 'reply_to')]),
    )
  })

  test.each(mails)('%s: text and HTML', async name => {
    const { reading, mail } = await both(name)
    const plain = bodies(reading, reading.text_body).filter(body => !body.InlineBinary)
    // Where a part has only HTML, the text is made of it, and each has a way of its own.
    if (plain.every(body => body.Text !== undefined))
      agrees(oneLine(mail.text), oneLine(plain.map(body => body.Text).join(' ')), texts, name)
    const html = bodies(reading, reading.html_body).flatMap(body => body.Html ?? [])
    const found = html.filter(each => oneLine(mail.html).includes(oneLine(each)))
    expect(found).toEqual(html)
    for (const text of [mail.text, mail.html ?? '', mail.subject]) expect(text).not.toContain('\0')
  })

  test.each(mails)('%s: attachments, byte by byte', async name => {
    const { reading, mail } = await both(name)
    agrees(mail.files.length, reading.attachments.length, counts, name)
    if (counts.has(name)) return
    const pairs = bodies(reading, reading.attachments).map((body, index) => ({
      theirs: body,
      ours: Buffer.from(mail.files[index]?.content ?? []),
    }))
    for (const { theirs, ours } of pairs)
      if (theirs.Message) {
        const inside = await parseMail(ours)
        expect(oneLine(inside.subject)).toBe(oneLine(header(theirs.Message, 'subject')[0]?.Text))
        expect(inside.files).toHaveLength(theirs.Message.attachments.length)
      }
    const comparable = pairs.filter(({ theirs }) => !theirs.Message)
    agrees(
      comparable.map(({ ours }) => ours.toString('base64')),
      comparable.map(({ theirs }) => contentOf(theirs).toString('base64')),
      bytes,
      name,
    )
  })
})
