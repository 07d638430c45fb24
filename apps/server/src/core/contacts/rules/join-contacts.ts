import type { MergeChoice } from '@stoa/contract/contact-merging'
import type { FieldContent, FieldValues } from '@stoa/contract/custom-fields'
import type { ContactDetails } from './checked-contact.ts'
import { phoneDigits } from './phone-digits.ts'

/** All that is known of a contact beside its tickets. */
export type Snapshot = ContactDetails & {
  companyId: number | null
  companyByHand: boolean
  groupIds: number[]
  fields: FieldValues
}

/** What there was before two contacts were merged, and what came of it. */
export type Snapshots = { kept: Snapshot; gone: Snapshot; joined: Snapshot }

type Taking = { take: readonly MergeChoice[]; takeFields: readonly number[] }

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const union = <One>(first: readonly One[], second: readonly One[]): One[] => [
  ...new Set([...first, ...second]),
]
const contentOf = (fields: FieldValues, id: number): FieldContent | null =>
  fields.find(({ fieldId }) => fieldId === id)?.value ?? null
const idsOf = (...all: FieldValues[]) =>
  [...new Set(all.flat().map(({ fieldId }) => fieldId))].sort((a, b) => a - b)
const known = (ids: readonly number[], value: (id: number) => FieldContent | null): FieldValues =>
  ids.flatMap(fieldId => {
    const found = value(fieldId)
    return found === null ? [] : [{ fieldId, value: found }]
  })

/** Two contacts as one: of what one contact has only once, the kept one's counts, unless it has none or the other's is taken. */
export const joinContacts = (kept: Snapshot, gone: Snapshot, { take, takeFields }: Taking): Snapshot => {
  const takes = new Set(take)
  const [nameOf, otherName] = takes.has('name') ? [gone, kept] : [kept, gone]
  const [emailOf, otherEmail] = takes.has('email') ? [gone, kept] : [kept, gone]
  const [phoneOf, otherPhone] = takes.has('phone') ? [gone, kept] : [kept, gone]
  const company = (takes.has('company') && gone.companyId !== null) || kept.companyId === null ? gone : kept
  const phones = union(phoneOf.phones, otherPhone.phones)
  const digits = phones.map(phoneDigits)
  return {
    name: nameOf.name || otherName.name,
    emails: union(emailOf.emails, otherEmail.emails),
    phones: phones.filter((_, at) => digits.indexOf(digits[at] ?? '') === at),
    language: (takes.has('language') ? gone.language : null) ?? kept.language ?? gone.language,
    timeZone: (takes.has('timeZone') ? gone.timeZone : null) ?? kept.timeZone ?? gone.timeZone,
    notes: union([kept.notes], [gone.notes]).filter(Boolean).join('\n\n'),
    companyId: company.companyId,
    companyByHand: company.companyByHand,
    groupIds: union(kept.groupIds, gone.groupIds).sort((one, other) => one - other),
    fields: known(
      idsOf(kept.fields, gone.fields),
      id =>
        (takeFields.includes(id) ? contentOf(gone.fields, id) : null) ??
        contentOf(kept.fields, id) ??
        contentOf(gone.fields, id),
    ),
  }
}

/** What the kept contact is without the other one: what was changed since the merge stays as it is now. */
export const withoutJoined = (now: Snapshot, { kept, gone, joined }: Snapshots): Snapshot => {
  const back = <Key extends keyof Snapshot>(key: Key): Snapshot[Key] =>
    same(now[key], joined[key]) ? kept[key] : now[key]
  const list = <One>(
    is: readonly One[],
    was: readonly One[],
    became: readonly One[],
    others: readonly One[],
  ) => (same(is, became) ? [...was] : is.filter(one => was.includes(one) || !others.includes(one)))
  const companyStays = !same([now.companyId, now.companyByHand], [joined.companyId, joined.companyByHand])
  const company = companyStays ? now : kept
  return {
    name: back('name'),
    emails: list(now.emails, kept.emails, joined.emails, gone.emails),
    phones: list(now.phones, kept.phones, joined.phones, gone.phones),
    language: back('language'),
    timeZone: back('timeZone'),
    notes: back('notes'),
    companyId: company.companyId,
    companyByHand: company.companyByHand,
    groupIds: list(now.groupIds, kept.groupIds, joined.groupIds, gone.groupIds),
    fields: known(idsOf(now.fields, kept.fields), id => {
      const is = contentOf(now.fields, id)
      return same(is, contentOf(joined.fields, id)) ? contentOf(kept.fields, id) : is
    }),
  }
}
