import type { MergeChoice } from '@stoa/contract/contact-merging'
import type { FieldValues } from '@stoa/contract/custom-fields'
import type { ContactDetails } from './checked-contact.ts'
import {
  backFrom,
  fieldsBackFrom,
  joinFields,
  joinIds,
  joinNotes,
  listWithout,
  same,
  union,
} from './joining.ts'
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
    notes: joinNotes(kept.notes, gone.notes),
    companyId: company.companyId,
    companyByHand: company.companyByHand,
    groupIds: joinIds(kept.groupIds, gone.groupIds),
    fields: joinFields(kept.fields, gone.fields, takeFields),
  }
}

/** What the kept contact is without the other one: what was changed since the merge stays as it is now. */
export const withoutJoined = (now: Snapshot, { kept, gone, joined }: Snapshots): Snapshot => {
  const back = <Key extends keyof Snapshot>(key: Key): Snapshot[Key] =>
    backFrom(now[key], joined[key], kept[key])
  const list = <One>(of: (snapshot: Snapshot) => readonly One[]): One[] =>
    listWithout(of(now), { was: of(kept), became: of(joined), others: of(gone) })
  const companyStays = !same([now.companyId, now.companyByHand], [joined.companyId, joined.companyByHand])
  const company = companyStays ? now : kept
  return {
    name: back('name'),
    emails: list(({ emails }) => emails),
    phones: list(({ phones }) => phones),
    language: back('language'),
    timeZone: back('timeZone'),
    notes: back('notes'),
    companyId: company.companyId,
    companyByHand: company.companyByHand,
    groupIds: list(({ groupIds }) => groupIds),
    fields: fieldsBackFrom(now.fields, joined.fields, kept.fields),
  }
}
