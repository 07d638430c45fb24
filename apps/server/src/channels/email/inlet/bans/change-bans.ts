import { findPeopleByAddresses } from '../../../../core/people/queries.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import { ownAddresses } from '../../own-addresses.ts'
import { mailBanEvents } from '../events.ts'
import { type Banned, readBan } from './rules/read-ban.ts'
import { type BanRow, deleteBan, keepBan } from './store.ts'

type NewBan = {
  who: string
  reason: string
  days: number | null
  /** Where it was decided, whose timeline says so. */
  ticketId?: number
}

/** Suppresses somebody's mail from now on; banned again, only until when and why change. @throws Refusal ban_unclear, ban_ours */
export const banSender = async (act: Act, { who, reason, days, ticketId }: NewBan): Promise<BanRow> => {
  const banned = readBan(who) ?? refuse('ban_unclear')
  if (await meetsUs(act.tx, banned)) return refuse('ban_ours')
  const at = act.clock.now()
  const expiresAt = days === null ? null : at.add({ hours: 24 * days })
  const row = await keepBan(act.tx, { ...banned, reason, expiresAt, at })
  const data = { value: banned.value, reason, expiresAt: expiresAt?.toString() ?? null }
  await record(act, mailBanEvents, 'mail-ban.created', data, ticketId)
  return row
}

/** @throws Refusal not_found */
export const liftBan = async (act: Act, id: number): Promise<void> => {
  const banned = (await deleteBan(act.tx, id)) ?? refuse('not_found')
  await record(act, mailBanEvents, 'mail-ban.lifted', { value: banned.value })
}

/** Whether it shuts out mail that we send ourselves, or that somebody who works here does. */
const meetsUs = async (tx: Tx, { kind, value }: Banned): Promise<boolean> => {
  if (kind === 'network') return false
  const ours = await ownAddresses(tx)
  if (kind === 'address') return ours.includes(value) || (await findPeopleByAddresses(tx, [value])).size > 0
  return ours.some(address => address.endsWith(`@${value}`) || address.endsWith(`.${value}`))
}
