import type { MergeChoice } from '@stoa/contract/contact-merging'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { giveTicketsBack, giveTicketsTo } from '../../tickets/commands.ts'
import { forgetSuggestions, toCompare } from '../duplicates/store.ts'
import { contactEvents } from '../events.ts'
import { joinContacts, withoutJoined } from '../rules/join-contacts.ts'
import { becomeSnapshot, emptyMerged, snapshotOf, takeAddressesBack, takeMerge, writeMerge } from './store.ts'

type Given = {
  contactId: number
  intoId: number
  take: readonly MergeChoice[]
  takeFields: readonly number[]
}

/**
 * One contact becomes part of another: whatever was written and known belongs to the other one from now on, and mail from its addresses, too. It
 * can be undone. @throws not_found, cannot_merge_contact
 */
export const mergeContacts = async (act: Act, { contactId, intoId, ...taking }: Given): Promise<void> => {
  const { tx, clock } = act
  if (contactId === intoId) return refuse('cannot_merge_contact')
  // Tickets are locked before whom they are of.
  const ticketIds = await giveTicketsTo(act, { from: contactId, to: intoId })
  const [first, second] = contactId < intoId ? [contactId, intoId] : [intoId, contactId]
  const snapshots = new Map([
    [first, await snapshotOf(tx, first)] as const,
    [second, await snapshotOf(tx, second)] as const,
  ])
  const gone = snapshots.get(contactId) ?? refuse('not_found')
  const kept = snapshots.get(intoId) ?? refuse('not_found')
  const joined = joinContacts(kept, gone, taking)
  await emptyMerged(tx, { contactId, intoId })
  await becomeSnapshot(tx, intoId, joined)
  await writeMerge(
    tx,
    { contactId, intoId },
    { at: clock.now(), snapshots: { kept, gone, joined }, ticketIds },
  )
  await forgetSuggestions(tx, contactId)
  await toCompare(tx, intoId)
  const tickets = ticketIds.length
  await record(act, contactEvents, 'contact.merged', { contactId, intoContactId: intoId, tickets })
}

/**
 * Takes a merged contact out of the other one: it has its addresses, numbers, fields and tickets back, as far as nobody else has them by now. What
 * came in since then stays with the other one. @throws not_found, contact_not_merged
 */
export const unmergeContact = async (act: Act, contactId: number): Promise<void> => {
  const { tx } = act
  const merge = (await takeMerge(tx, contactId)) ?? refuse('contact_not_merged')
  const { intoId, snapshots, ticketIds } = merge
  await giveTicketsBack(act, { ids: ticketIds, from: intoId, to: contactId })
  // Whoever was merged further has to be taken apart there first.
  const now = await snapshotOf(tx, intoId).catch(() => refuse('contact_not_merged'))
  await snapshotOf(tx, contactId, { merged: true })
  const kept = withoutJoined(now, snapshots)
  const emails = await takeAddressesBack(tx, { contactId, intoId }, snapshots.gone.emails)
  await becomeSnapshot(tx, intoId, { ...kept, emails: kept.emails.filter(email => !emails.includes(email)) })
  await becomeSnapshot(tx, contactId, { ...snapshots.gone, emails })
  await toCompare(tx, contactId)
  await toCompare(tx, intoId)
  const tickets = ticketIds.length
  await record(act, contactEvents, 'contact.unmerged', { contactId, intoContactId: intoId, tickets })
}
