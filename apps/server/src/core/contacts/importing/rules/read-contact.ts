import { longestNotes, mostOfEach } from '@stoa/contract/contact-limits'
import { phone as phoneShape } from '@stoa/contract/contacts'
import { canonicalTag, everyLanguage } from '@stoa/contract/language-tag'
import { languages, timeZone as timeZoneShape } from '@stoa/contract/settings-shapes'
import { email as emailShape } from '@stoa/contract/shapes'
import type { ContactDetails } from '../../rules/checked-contact.ts'
import { bad, type Contents, cellsOf, contentsOf, type Reading, split } from './row.ts'

export type ContactOfRow = ContactDetails & {
  company: string | undefined
  groups: string[]
  contents: Contents
}

const readEmail = (text: string): string => {
  const { data } = emailShape.safeParse(text.replace(/^mailto:/i, ''))
  return data ?? bad('email-invalid')
}
const readPhone = (text: string): string => {
  // A spreadsheet keeps a number as a text by a sign in front of it.
  const { data } = phoneShape.safeParse(text.replace(/^'/, ''))
  return data ?? bad('phone-invalid')
}

const nameIn = (language: string, reader: string) =>
  new Intl.DisplayNames(reader, { type: 'language' }).of(language)?.toLowerCase()

/** What languages are called in those that people read here, and by themselves. Asking Intl takes longer than all the rest of a row. */
let tags: Map<string, string | null> | undefined
const languagesByName = () =>
  new Map<string, string | null>(
    everyLanguage.flatMap(language =>
      [language, ...languages].flatMap(reader => {
        const name = nameIn(language, reader)
        return name === undefined ? [] : [[name, language] as const]
      }),
    ),
  )

/** What a file may say in that column is kept, so it must not be without end. */
const MOST_KEPT = 10_000

/** A code or a name; what stands behind the code of a system (`ru_RU.UTF-8`) says nothing of the language. */
const readLanguage = (text: string): string => {
  if (!tags || tags.size > MOST_KEPT) tags = languagesByName()
  const said = text.toLowerCase()
  let tag = tags.get(said)
  if (tag === undefined) {
    tag = canonicalTag(text.replace(/[.@].*$/, ''))
    tags.set(said, tag)
  }
  return tag ?? bad('language-unknown')
}

const timeZones: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'))
/** Those that are listed are the quick way; there are others, and other ways to write them. */
const isTimeZone = (text: string): boolean => timeZones.has(text) || timeZoneShape.safeParse(text).success

/** What a row says of a contact. @throws BadRow */
export const readContact = (reading: Reading, cells: readonly string[]): ContactOfRow => {
  const of = (column: Reading['columns'][number]) => cellsOf(reading.columns, cells, column)
  const [language] = of('language')
  const [timeZone] = of('time-zone')
  const name = of('name')[0] ?? [...of('first-name'), ...of('last-name')].join(' ')
  if (name.length > 200) return bad('too-long')
  if (timeZone && !isTimeZone(timeZone)) return bad('time-zone-unknown')
  const contact = {
    name,
    emails: [...new Set(split(of('emails'), /[\s,;|]+/).map(readEmail))],
    phones: split(of('phones'), /[,;|\n]+/).map(readPhone),
    language: language ? readLanguage(language) : null,
    timeZone: timeZone ?? null,
    notes: of('notes').join('\n'),
    company: of('company')[0],
    groups: split(of('groups'), /[,;|\n]+/),
    contents: contentsOf(reading, cells),
  }
  const { emails, phones, notes } = contact
  if (Math.max(emails.length, phones.length) > mostOfEach || notes.length > longestNotes)
    return bad('too-long')
  return name === '' && emails.length === 0 && phones.length === 0 ? bad('nobody') : contact
}
