import type { ruleOutcomes } from '@stoa/contract/rules'
import { type Kysely, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Tables } from '../../../platform/db/tables.generated.ts'

export type RuleOutcome = (typeof ruleOutcomes)[number]
export type Counts = Record<RuleOutcome, number>

export const countRun = (tx: Tx, ruleId: number, outcome: RuleOutcome, at: Temporal.Instant) =>
  tx.insertInto('rule_tally').values({ rule_id: ruleId, outcome, delta: 1, last_at: at }).execute()

/** How often rules, or only this one, ran, and when last; those that never did are left out. */
export const countsOfRules = async (
  db: Db | Tx,
  only: number | null = null,
): Promise<Map<number, { counts: Counts; lastAt: Temporal.Instant }>> => {
  const { rows } = await sql<Counts & { id: number; lastAt: Temporal.Instant }>`
    select rule_id as id, max(last_at) as "lastAt",
           coalesce(sum(delta) filter (where outcome = 'done'), 0)::bigint as done,
           coalesce(sum(delta) filter (where outcome = 'failed'), 0)::bigint as failed,
           coalesce(sum(delta) filter (where outcome = 'stopped'), 0)::bigint as stopped
    from rule_tally where ${only}::bigint is null or rule_id = ${only} group by rule_id`.execute(db)
  return new Map(rows.map(({ id, lastAt, ...counts }) => [id, { counts, lastAt }]))
}

/** Folds the ledger of counts: the sums stay, the rows become few. A chore. */
export const foldRuleTally = async (db: Kysely<Tables>): Promise<void> => {
  await sql`
    with gone as (delete from rule_tally returning rule_id, outcome, delta, last_at)
    insert into rule_tally (rule_id, outcome, delta, last_at)
    select rule_id, outcome, sum(delta), max(last_at) from gone group by rule_id, outcome`.execute(db)
}
