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

/** How often a rule may have acted on a ticket since a moment, to act once more. */
type Ceiling = { below: number; since: Temporal.Instant }

const oftenSince = (ruleId: number, ticketId: number, since: Temporal.Instant) => sql<number>`
  (select count(*) from rule_run where rule_id = ${ruleId} and ticket_id = ${ticketId} and outcome <> 'stopped' and at > ${since})`

/** @returns its id; null where the rule ran already for this ticket in this chain, was stopped for the same reason, or ran too often */
export const insertRun = async (tx: Tx, run: NewRun, ceiling?: Ceiling): Promise<number | null> => {
  const isAllowed = ceiling
    ? sql`${oftenSince(run.ruleId, run.ticketId, ceiling.since)} < ${ceiling.below}`
    : sql`true`
  const { rows } = await sql<{ id: number }>`
    insert into rule_run (rule_id, ticket_id, root_id, event_id, because, at, outcome, stopped, group_index, seen, did)
    select ${run.ruleId}::bigint, ${run.ticketId}::bigint, ${run.rootId}::bigint, ${run.eventId}::bigint, ${run.because}::text,
           ${run.at}::timestamptz, ${run.outcome}::text, ${run.stopped}::text, ${run.group}::integer,
           ${JSON.stringify(run.seen)}::jsonb, '[]'
    where ${isAllowed}
    on conflict do nothing returning id`.execute(tx)
  return rows[0]?.id ?? null
}

/** How a run ended. */
export type RunEnd = {
  runId: number
  ruleId: number
  outcome: 'done' | 'failed'
  did: readonly ActionOutcome[]
}

/** Ends runs and counts them, with one statement however many they are. */
export const endRuns = async (tx: Tx, ends: readonly RunEnd[], at: Temporal.Instant): Promise<void> => {
  if (ends.length === 0) return
  await sql`
    with given as (
      select * from unnest(
        ${ends.map(({ runId }) => runId)}::bigint[],
        ${ends.map(({ ruleId }) => ruleId)}::bigint[],
        ${ends.map(({ outcome }) => outcome)}::text[],
        ${ends.map(({ did }) => JSON.stringify(did))}::jsonb[]
      ) as given (run_id, rule_id, outcome, did)
    ),
    ended as (
      update rule_run set outcome = given.outcome, did = given.did from given where rule_run.id = given.run_id
    )
    insert into rule_tally (rule_id, outcome, delta, last_at) select rule_id, outcome, 1, ${at} from given`.execute(
    tx,
  )
}

/** Whether a rule acted on a ticket as often as it may. */
export const ranTooOften = async (
  tx: Tx,
  { ruleId, ticketId }: { ruleId: number; ticketId: number },
  { below, since }: Ceiling,
): Promise<boolean> => {
  const { rows } = await sql<{
    often: number
  }>`select ${oftenSince(ruleId, ticketId, since)} as often`.execute(tx)
  return (rows[0]?.often ?? 0) >= below
}
