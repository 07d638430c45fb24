import type { Recipient } from '@stoa/contract/messages'
import { sql, type Updateable } from 'kysely'
import type { Clock } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Tables } from '../../platform/db/tables.generated.ts'
import type { Intent, Prepared } from './channel.ts'

/** A message that this sender has taken; `claimedAt` tells this hand-over from later ones. */
export type Claim = Intent & {
  channel: string
  attempts: number
  /** What was said of it last; null where nothing was. */
  answer: string | null
  claimedAt: Temporal.Instant
  prepared: Prepared | null
  recipients: readonly Recipient[]
}

/** Takes the message that is due longest; others looking at the same time take others. */
export const claimNext = async (
  db: Db,
  clock: Clock,
  channels: readonly string[],
): Promise<Claim | undefined> => {
  const now = clock.now()
  const row = await db
    .updateTable('outgoing_message')
    .set({ state: 'sending', claimed_at: now, attempts: sql<number>`attempts + 1` })
    .where('id', '=', from =>
      from
        .selectFrom('outgoing_message')
        .select('id')
        .where('state', '=', 'queued')
        .where('next_attempt_at', '<=', now)
        .where('channel', 'in', [...channels])
        .orderBy('next_attempt_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    channel: row.channel,
    purpose: row.purpose,
    ticketId: row.ticket_id,
    messageId: row.message_id,
    content: row.content,
    attempts: row.attempts,
    answer: row.answer,
    claimedAt: row.claimed_at ?? now,
    prepared: row.raw && { raw: row.raw, envelope: row.envelope, accountId: row.account_id },
    recipients: row.recipients as Recipient[],
  }
}

/** How each recipient fared so far; nobody else changes it until the transaction ends. */
export const lockRecipients = async (tx: Tx, id: number): Promise<Recipient[]> => {
  const row = await tx
    .selectFrom('outgoing_message')
    .select('recipients')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return (row?.recipients ?? []) as Recipient[]
}

export const keepPrepared = async (db: Db, claim: Claim, prepared: Prepared): Promise<void> => {
  await db
    .updateTable('outgoing_message')
    .set({
      raw: prepared.raw,
      envelope: JSON.stringify(prepared.envelope),
      account_id: prepared.accountId,
    })
    .where('id', '=', claim.id)
    .execute()
}

/**
 * Writes down how a hand-over ended.
 * @returns false when the message is not this claim's any more: a person had it sent again meanwhile
 */
export const settle = async (
  tx: Tx,
  claim: Pick<Claim, 'id' | 'claimedAt'>,
  end: Updateable<Tables['outgoing_message']>,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('outgoing_message')
    .set(end)
    .where('id', '=', claim.id)
    .where('claimed_at', '=', claim.claimedAt)
    .where('state', 'in', ['sending', 'unknown'])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Hand-overs that began before `moment` and never ended, because their sender died. */
export const findInterrupted = (db: Db, moment: Temporal.Instant) =>
  db
    .selectFrom('outgoing_message')
    .select(['id', 'ticket_id', 'message_id', 'claimed_at', sql<boolean>`raw is not null`.as('handed_over')])
    .where('state', '=', 'sending')
    .where('claimed_at', '<', moment)
    .execute()
