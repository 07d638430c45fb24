import type { ActionOutcome } from '@stoa/contract/actions'
import type { RuleRun } from '@stoa/contract/rules'
import { type RawBuilder, sql } from 'kysely'
import { hideHeaders } from '../../../core/actions/queries.ts'
import { departmentScope, permissionsIn } from '../../../core/departments/queries.ts'
import type { Caller } from '../../../core/people/queries.ts'
import { getTicketFacts } from '../../../core/tickets/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { findRule } from '../store/rules.ts'
import type { StopReason } from '../store/runs.ts'
import type { RuleOutcome } from '../store/tally.ts'

type Row = {
  id: number
  ruleId: number
  ruleName: string
  ruleDeleted: boolean
  ticketId: number
  code: string
  subject: string
  at: Temporal.Instant
  because: string
  outcome: RuleOutcome
  stopped: StopReason | null
  group: number | null
  seen: RuleRun['seen']
  did: ActionOutcome[]
}

const present = ({ ruleId, ruleName, ruleDeleted, ticketId, code, subject, at, ...run }: Row): RuleRun => ({
  ...run,
  did: run.did.map(each => ({ ...each, action: hideHeaders(each.action) })),
  at: at.toString(),
  rule: { id: ruleId, name: ruleName, deleted: ruleDeleted },
  ticket: { id: ticketId, code, subject },
})

type Page = { items: RuleRun[]; nextCursor: string | null }
type Given = { cursor?: string | undefined; limit: number }

const listRuns = async (db: Db, which: RawBuilder<boolean>, { cursor, limit }: Given): Promise<Page> => {
  const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor)
  if (!Number.isSafeInteger(before))
    return refuse('invalid_request', 'query.cursor: not a cursor that this list gave out')
  const { rows } = await sql<Row>`
    select rule_run.id, rule_id as "ruleId", rule.name as "ruleName", rule.deleted_at is not null as "ruleDeleted",
           ticket_id as "ticketId", code, subject, at, because, outcome, stopped, group_index as "group", seen, did
    from rule_run join rule on rule.id = rule_id join ticket on ticket.id = ticket_id
    where ${which} and rule_run.id < ${before} order by rule_run.id desc limit ${limit + 1}`.execute(db)
  const items = rows.slice(0, limit).map(present)
  return { items, nextCursor: rows.length > limit ? String(items.at(-1)?.id) : null }
}

/** When a rule ran, newest first, on tickets that the caller may see. @throws not_found */
export const runsOfRule = async (
  db: Db,
  caller: Caller,
  ruleId: number,
  { outcome = null, ...given }: Given & { outcome?: RuleOutcome | null | undefined },
): Promise<Page> => {
  if (!(await findRule(db, ruleId))) return refuse('not_found')
  const scope = await departmentScope(db, caller)
  const seen = scope === 'all' ? sql`true` : sql`ticket.department_id = any(${scope}::bigint[])`
  const which = sql<boolean>`rule_id = ${ruleId} and (${outcome}::text is null or outcome = ${outcome}) and ${seen}`
  return listRuns(db, which, given)
}

/** Which rules acted on a ticket, newest first. @throws not_found, also when it may not be seen */
export const runsOfTicket = async (db: Db, caller: Caller, ticketId: number, given: Given): Promise<Page> => {
  const { departmentId } = await getTicketFacts(db, ticketId)
  if (!(await permissionsIn(db, caller, departmentId)).has('ticket.list')) return refuse('not_found')
  return listRuns(db, sql<boolean>`ticket_id = ${ticketId}`, given)
}
