import type { Seeded } from './seeded.ts'

type Given = { dice: Seeded; other(): Buffer }
type Mutation = (mail: Buffer, given: Given) => Buffer

const LARGEST = 400_000

const place = (mail: Buffer, dice: Seeded) => dice.between(0, mail.length)
const inserted = (mail: Buffer, at: number, words: Buffer) =>
  Buffer.concat([mail.subarray(0, at), words, mail.subarray(at)]).subarray(0, LARGEST)
const replaced = (mail: Buffer, pattern: RegExp, by: (all: string) => string) =>
  Buffer.from(mail.toString('latin1').replace(pattern, by), 'latin1').subarray(0, LARGEST)

const lines = [
  '',
  '--',
  '----',
  'Content-Type: multipart/mixed; boundary="x"',
  'Content-Type: multipart/alternative',
  'Content-Type: message/rfc822',
  'Content-Type: text/html; charset=gbk',
  'Content-Type: application/ms-tnef; name=winmail.dat',
  'Content-Type: text/calendar; method=REQUEST',
  'Content-Transfer-Encoding: base64',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Transfer-Encoding: x-uuencode',
  "Content-Disposition: attachment; filename*0*=utf-8''%00%FF; filename*1=\"a",
  'Subject: =?utf-8?B?AAAA?= =?x?Q?=00=?=',
  'From: "\0"@\0, <@>, a@b@c, group: x@y;',
  'begin 644 \0.txt',
  'BEGIN:VCALENDAR',
  'On Monday, a@b.c wrote:',
  '> > > >',
] as const
const charsets = ['gbk', 'utf-7', 'utf-16', 'x-unknown', 'iso-2022-jp', 'big5', '\0', 'utf-8*en'] as const

/** Ways in which mails get broken on their way, or by somebody on purpose. */
export const mutations: readonly [Mutation, ...Mutation[]] = [
  // Cut.
  (mail, { dice }) => mail.subarray(0, place(mail, dice)),
  (mail, { dice }) => mail.subarray(place(mail, dice)),
  (mail, { dice }) => {
    const at = place(mail, dice)
    return Buffer.concat([mail.subarray(0, at), mail.subarray(at + dice.between(1, 500))])
  },
  // Bytes.
  (mail, { dice }) => {
    const bytes = Buffer.from(mail)
    for (let times = dice.between(1, 40); times > 0 && bytes.length > 0; times -= 1)
      bytes[dice.between(0, bytes.length - 1)] = dice.between(0, 255)
    return bytes
  },
  (mail, { dice }) =>
    inserted(mail, place(mail, dice), Buffer.alloc(dice.between(1, 300), dice.between(0, 255))),
  (mail, { dice }) => {
    const garbage = Buffer.from(Array.from({ length: dice.between(1, 200) }, () => dice.between(0, 255)))
    return inserted(mail, place(mail, dice), garbage)
  },
  // Twice.
  (mail, { dice }) => {
    const at = place(mail, dice)
    return inserted(mail, place(mail, dice), mail.subarray(at, at + dice.between(1, 5000)))
  },
  (mail, { dice, other }) => {
    const mate = other()
    return Buffer.concat([mail.subarray(0, place(mail, dice)), mate.subarray(place(mate, dice))]).subarray(
      0,
      LARGEST,
    )
  },
  // Lines.
  mail => replaced(mail, /\r\n/g, () => '\n'),
  mail => replaced(mail, /\r\n/g, () => '\r'),
  mail => replaced(mail, /\r?\n\r?\n/, () => '\r\n'),
  mail => replaced(mail, /\r?\n[ \t]/g, () => '\r\n'),
  (mail, { dice }) => {
    const at = mail.indexOf('\n', place(mail, dice)) + 1
    return inserted(mail, at, Buffer.from(`${dice.pick(lines)}\r\n`, 'latin1'))
  },
  (mail, { dice }) => {
    const all = mail.toString('latin1').split('\n')
    const at = dice.between(0, all.length - 1)
    const [line = ''] = all.splice(at, 1)
    all.splice(dice.between(0, all.length), 0, line)
    return Buffer.from(all.join('\n'), 'latin1')
  },
  // Words that the reading turns on.
  (mail, { dice }) => replaced(mail, /charset="?[\w-]+/gi, () => `charset=${dice.pick(charsets)}`),
  mail => replaced(mail, /boundary="?./i, all => `${all}~`),
  mail => replaced(mail, /base64/gi, () => 'quoted-printable'),
  mail => replaced(mail, /quoted-printable/gi, () => 'base64'),
  mail => replaced(mail, /text\/(plain|html)/i, () => 'multipart/mixed; boundary=a'),
  mail => replaced(mail, /--\r?$/gm, () => ''),
]
