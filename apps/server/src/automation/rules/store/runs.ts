import type { ActionOutcome } from '@stoa/contract/actions'
import type { RuleRun, stopReasons } from '@stoa/contract/rules'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { RuleOutcome } from './tally.ts'

export type StopReason = (typeof stopReasons)[number]

export type NewRun = {
  ruleId: number
  ticketId: number
  /** null where there is no chain of causes to be once in: rules that act by time, or before there is an event. */
  rootId: number | null
  eventId: number | null
  because: string
  at: Temporal.Instant
  outcome: RuleOutcome
  stopped: StopReason | null
  group: number | null
  seen: RuleRun['seen']
}

/** @returns its id; null where the rule ran already for this ticket in this chain, or was stopped for the same reason */
export const insertRun = async (tx: Tx, run: NewRun): Promise<number | null> => {
  const row = await tx
    .insertInto('rule_run')
    .values({
      rule_id: run.ruleId,
      ticket_id: run.ticketId,
      root_id: run.rootId,
      event_id: run.eventId,
      because: run.because,
      at: run.at,
      outcome: run.outcome,
      stopped: run.stopped,
      group_index: run.group,
      seen: JSON.stringify(run.seen),
      did: '[]',
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export const settleRun = (
  tx: Tx,
  id: number,
  end: { outcome: 'done' | 'failed'; did: readonly ActionOutcome[] },
) =>
  tx
    .updateTable('rule_run')
    .set({ outcome: end.outcome, did: JSON.stringify(end.did) })
    .where('id', '=', id)
    .execute()

/** How often a rule acted on a ticket since a moment. */
export const countRunsSince = async (
  tx: Tx,
  { ruleId, ticketId }: { ruleId: number; ticketId: number },
  since: Temporal.Instant,
): Promise<number> => {
  const { count } = await tx
    .selectFrom('rule_run')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('rule_id', '=', ruleId)
    .where('ticket_id', '=', ticketId)
    .where('outcome', '<>', 'stopped')
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return count
}
