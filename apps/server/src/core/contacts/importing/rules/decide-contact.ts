import { changesBetween } from '../../../../platform/changes-between.ts'
import { type ContactDetails, checkedContact } from '../../rules/checked-contact.ts'
import { groupsWith, idNamed, type Named, nextOf } from './named.ts'
import type { ContactOfRow } from './read-contact.ts'
import { bad, type Decided, type Told } from './row.ts'

export type ContactState = ContactDetails & {
  id: number
  companyId: number | null
  companyByHand: boolean
  /** Of groups that are there, in the order of their ids. */
  groupIds: number[]
  /** Whether something is known of it now by which it may be found to be somebody else, too. */
  isToCompare: boolean
}

/** What the rows of a batch are decided by; it is kept up with what was decided, so that a row knows of those before it. */
export type KnownContacts = {
  readonly contacts: Map<number, ContactState>
  readonly idByAddress: Map<string, number>
  readonly companyByDomain: ReadonlyMap<string, number>
  readonly companies: Named
  readonly groups: Named
  /** Whether mail to an address would come in here again. */
  readonly isOurs: (address: string) => boolean
  readonly reserved: IterableIterator<number>
}

const union = <One>(known: readonly One[], given: readonly One[]): One[] => [...new Set([...known, ...given])]

const detailsOf = ({ name, emails, phones, language, timeZone, notes }: ContactDetails): ContactDetails => ({
  name,
  emails,
  phones,
  language,
  timeZone,
  notes,
})

/** As they are read again: the main one, then the others by the alphabet. */
const inOrder = ([main, ...others]: readonly string[]): string[] =>
  main === undefined ? [] : [main, ...others.sort()]

/** As the index of addresses has it. */
export const domainOf = (email: string): string => email.split('@')[1] ?? ''

const byDomain = ({ companyByDomain }: KnownContacts, emails: readonly string[]): number | null =>
  emails.flatMap(email => companyByDomain.get(domainOf(email)) ?? [])[0] ?? null

const created = (known: KnownContacts, row: ContactOfRow, told: Told[]): ContactState => {
  const details = checkedContact(detailsOf(row))
  const id = nextOf(known.reserved)
  told.push({ name: 'contact.created', data: { contactId: id } })
  const companyId = byDomain(known, details.emails)
  return { ...details, id, companyId, companyByHand: false, groupIds: [], isToCompare: true }
}

const changed = (
  known: KnownContacts,
  state: ContactState,
  row: ContactOfRow,
  told: Told[],
): ContactState => {
  const before = { ...detailsOf(state), emails: inOrder(state.emails) }
  const after = checkedContact({
    name: row.name || before.name,
    emails: union(before.emails, row.emails),
    phones: union(before.phones, row.phones),
    language: row.language ?? before.language,
    timeZone: row.timeZone ?? before.timeZone,
    notes: row.notes || before.notes,
  })
  const fields = Object.keys(changesBetween(before, after))
  if (fields.length === 0) return state
  told.push({ name: 'contact.changed', data: { contactId: state.id, changed: fields } })
  const moves = fields.includes('emails') && !state.companyByHand
  const companyId = moves ? byDomain(known, after.emails) : state.companyId
  return { ...state, ...after, companyId, isToCompare: true }
}

const inCompany = (known: KnownContacts, state: ContactState, name: string, told: Told[]): ContactState => {
  const to = idNamed(known.companies, name, (customerCompanyId, called) =>
    told.push({ name: 'customer-company.created', data: { customerCompanyId, name: called } }),
  )
  const { id: contactId, companyId: from } = state
  if (to === from && state.companyByHand) return state
  told.push({ name: 'contact.company-set', data: { contactId, customerCompanyId: { from, to } } })
  return { ...state, companyId: to, companyByHand: true, isToCompare: true }
}

const inGroups = (
  known: KnownContacts,
  state: ContactState,
  names: readonly string[],
  told: Told[],
): ContactState => {
  const { id: contactId, groupIds: from } = state
  const to = groupsWith(known.groups, from, names, (contactGroupId, name) =>
    told.push({ name: 'contact-group.created', data: { contactGroupId, name } }),
  )
  if (to.length === from.length) return state
  told.push({ name: 'contact.grouped', data: { contactId, contactGroupIds: { from, to } } })
  return { ...state, groupIds: to }
}

/** A contact out of a row: new, or the one that has an address of the row. What is empty there changes nothing. @throws BadRow */
export const decideContact = (
  known: KnownContacts,
  row: ContactOfRow,
  ofKnown: 'update' | 'skip',
): Decided => {
  const [found, another] = new Set(row.emails.flatMap(email => known.idByAddress.get(email) ?? []))
  if (another !== undefined) return bad('two-contacts')
  if (found !== undefined && ofKnown === 'skip') return { outcome: 'skipped', id: found, told: [] }
  if (row.emails.some(email => !known.idByAddress.has(email) && known.isOurs(email)))
    return bad('address-ours')
  const before = found === undefined ? null : (known.contacts.get(found) ?? bad('not-possible'))
  const told: Told[] = []
  let state = before === null ? created(known, row, told) : changed(known, before, row, told)
  if (row.company) state = inCompany(known, state, row.company, told)
  if (row.groups.length > 0) state = inGroups(known, state, row.groups, told)
  known.contacts.set(state.id, state)
  for (const email of state.emails) known.idByAddress.set(email, state.id)
  return { outcome: before === null ? 'created' : 'updated', id: state.id, told }
}
