import type { ActionOutcome } from '@stoa/contract/actions'
import type { RuleRun, stopReasons } from '@stoa/contract/rules'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { recordset } from '../../../platform/db/recordset.ts'
import { together } from '../../../platform/db/together.ts'
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

const oftenSince = (ruleId: RawBuilder<unknown>, ticketId: RawBuilder<unknown>, since: RawBuilder<unknown>) =>
  sql<number>`
  (select count(*) from rule_run where rule_id = ${ruleId} and ticket_id = ${ticketId} and outcome <> 'stopped' and at > ${since})`

const rowOf = ({ run, ceiling }: { run: NewRun; ceiling: Ceiling | null }, place: number) => ({
  place,
  rule_id: run.ruleId,
  ticket_id: run.ticketId,
  root_id: run.rootId,
  event_id: run.eventId,
  because: run.because,
  at: run.at,
  outcome: run.outcome,
  stopped: run.stopped,
  group_index: run.group,
  seen: run.seen,
  below: ceiling?.below ?? null,
  since: ceiling?.since ?? null,
})

const types = sql`
  place integer, rule_id bigint, ticket_id bigint, root_id bigint, event_id bigint, because text, at timestamptz, outcome text,
  stopped text, group_index integer, seen jsonb, below integer, since timestamptz`

/** @returns its id; null where the rule ran already for this ticket in this chain, was stopped for the same reason, or ran too often */
export const insertRun = together(
  async (db, asked: readonly { run: NewRun; ceiling: Ceiling | null }[]): Promise<(number | null)[]> => {
    const often = oftenSince(sql`given.rule_id`, sql`given.ticket_id`, sql`given.since`)
    const { rows } = await sql<{ place: number; id: number }>`
    with given as materialized (
      select nextval(pg_get_serial_sequence('rule_run', 'id')) as id, * from ${recordset(asked.map(rowOf), types)}
    ),
    made as (
      insert into rule_run (id, rule_id, ticket_id, root_id, event_id, because, at, outcome, stopped, group_index, seen, did)
      overriding system value
      select id, rule_id, ticket_id, root_id, event_id, because, at, outcome, stopped, group_index, seen, '[]'
      from given where below is null or ${often} < below order by place
      on conflict do nothing returning id
    )
    select place, id from made join given using (id)`.execute(db)
    const ids = new Map(rows.map(({ place, id }) => [place, id]))
    return asked.map((_, place) => ids.get(place) ?? null)
  },
)

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
  }>`select ${oftenSince(sql`${ruleId}`, sql`${ticketId}`, sql`${since}`)} as often`.execute(tx)
  return (rows[0]?.often ?? 0) >= below
}
