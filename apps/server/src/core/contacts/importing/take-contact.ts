import { phone as phoneShape } from '@stoa/contract/contacts'
import { type Language, languages, timeZone as timeZoneShape } from '@stoa/contract/settings-shapes'
import { email as emailShape } from '@stoa/contract/shapes'
import { setFields } from '../../custom-fields/commands.ts'
import { changeContact } from '../commands/change-contact.ts'
import { createContact } from '../commands/create-contact.ts'
import { setCompanyOfContact } from '../commands/set-company.ts'
import { setGroupsOfContact } from '../commands/set-groups.ts'
import { groupIdsOf } from '../groups/store-members.ts'
import { contactsWith, lockContact } from '../store.ts'
import { bad, cellsOf, contentsOf, split, type Taken, type Taking } from './take-row.ts'

const readEmail = (text: string): string => {
  const { data } = emailShape.safeParse(text.replace(/^mailto:/i, ''))
  return data ?? bad('email-invalid')
}
const readPhone = (text: string): string => {
  // A spreadsheet keeps a number as a text by a sign in front of it.
  const { data } = phoneShape.safeParse(text.replace(/^'/, ''))
  return data ?? bad('phone-invalid')
}
const readLanguage = (text: string): Language => {
  const code = text.slice(0, 2).toLowerCase()
  const named = languages.find(language =>
    languages.some(
      reader =>
        new Intl.DisplayNames(reader, { type: 'language' }).of(language)?.toLowerCase() ===
        text.toLowerCase(),
    ),
  )
  return (
    named ??
    (/^[a-z]{2}([-_].*)?$/i.test(text) ? languages.find(each => each === code) : undefined) ??
    bad('language-unknown')
  )
}

const readRow = (columns: Taking['columns'], cells: readonly string[]) => {
  const of = (column: Taking['columns'][number]) => cellsOf(columns, cells, column)
  const [language] = of('language')
  const [timeZone] = of('time-zone')
  const name = of('name')[0] ?? [...of('first-name'), ...of('last-name')].join(' ')
  if (name.length > 200) return bad('too-long')
  if (timeZone && !timeZoneShape.safeParse(timeZone).success) return bad('time-zone-unknown')
  return {
    name,
    emails: [...new Set(split(of('emails'), /[\s,;|]+/).map(readEmail))],
    phones: split(of('phones'), /[,;|\n]+/).map(readPhone),
    language: language ? readLanguage(language) : null,
    timeZone: timeZone ?? null,
    notes: of('notes').join('\n'),
    company: of('company')[0],
    groups: split(of('groups'), /[,;|\n]+/),
  }
}

const union = <One>(known: readonly One[], given: readonly One[]): One[] => [...new Set([...known, ...given])]

/** A contact out of a row: new, or one that has an address of the row. What is empty there changes nothing. @throws BadRow */
export const takeContact = async (taking: Taking, cells: readonly string[]): Promise<Taken> => {
  const { act, columns, known } = taking
  const { tx } = act
  const { company, groups, ...given } = readRow(columns, cells)
  const contents = contentsOf(taking, cells)
  if (given.name === '' && given.emails.length === 0 && given.phones.length === 0) return bad('nobody')
  const [found, another] = await contactsWith(tx, given.emails)
  if (another !== undefined) return bad('two-contacts')
  if (found !== undefined && known === 'skip') return 'skipped'
  const id = found ?? (await createContact(act, given)).id
  if (found !== undefined) {
    const before = await lockContact(tx, found)
    await changeContact(act, found, {
      ...(given.name && { name: given.name }),
      emails: union(before.emails, given.emails),
      phones: union(before.phones, given.phones),
      ...(given.language && { language: given.language }),
      ...(given.timeZone && { timeZone: given.timeZone }),
      ...(given.notes && { notes: given.notes }),
    })
  }
  if (company) await setCompanyOfContact(act, id, await taking.companyId(company))
  if (groups.length > 0) {
    const ids: number[] = []
    for (const group of groups) ids.push(await taking.groupId(group))
    await setGroupsOfContact(act, id, union(await groupIdsOf(tx, { contactId: id }), ids))
  }
  if (contents.length > 0) await setFields(act, { subject: 'contact', id }, contents)
  return found === undefined ? 'created' : 'updated'
}
