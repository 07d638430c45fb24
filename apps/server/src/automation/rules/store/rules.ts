import type { Action } from '@stoa/contract/actions'
import type { Groups } from '@stoa/contract/conditions'
import type { Breakage, TimeMeasure, Trigger, When } from '@stoa/contract/rules'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type RuleKind = When['kind']

export type RuleInput = {
  name: string
  note: string
  active: boolean
  when: When
  groups: Groups
  actions: Action[]
  stopsOthers: boolean
}

export type RuleRow = RuleInput & {
  id: number
  position: number
  broken: Breakage[]
  changedAt: Temporal.Instant
  deletedAt: Temporal.Instant | null
}

const columns = [
  'id',
  'kind',
  'position',
  'name',
  'note',
  'active',
  'triggers',
  'measure',
  'seconds',
  'groups',
  'actions',
  'stops_others as stopsOthers',
  'broken',
  'changed_at as changedAt',
  'deleted_at as deletedAt',
] as const

type Stored = Omit<RuleRow, 'when' | 'groups' | 'actions' | 'broken'> & {
  kind: string
  triggers: string[]
  measure: string | null
  seconds: number | null
  groups: unknown
  actions: unknown
  broken: unknown
}

// What is in there was parsed by the contract before it was written.
const read = ({ kind, triggers, measure, seconds, ...row }: Stored): RuleRow => ({
  ...row,
  when:
    kind === 'event'
      ? { kind, triggers: triggers as Trigger[] }
      : { kind: 'time', measure: measure as TimeMeasure, seconds: seconds ?? 0 },
  groups: row.groups as Groups,
  actions: row.actions as Action[],
  broken: row.broken as Breakage[],
})

/** In their order, those of a kind together. */
export const listRuleRows = async (db: Db | Tx, kind: RuleKind | null = null): Promise<RuleRow[]> => {
  const rows = await db
    .selectFrom('rule')
    .select(columns)
    .where('deleted_at', 'is', null)
    .$if(kind !== null, query => query.where('kind', '=', kind as string))
    .orderBy('kind')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(read)
}

/** Also a deleted one. */
export const findRule = async (db: Db | Tx, id: number): Promise<RuleRow | null> => {
  const row = await db.selectFrom('rule').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? read(row) : null
}

const nextVersion = sql<number>`nextval('rule_version')`

const written = (rule: RuleInput, broken: readonly Breakage[]) => ({
  name: rule.name,
  note: rule.note,
  active: rule.active,
  triggers: rule.when.kind === 'event' ? rule.when.triggers : [],
  measure: rule.when.kind === 'time' ? rule.when.measure : null,
  seconds: rule.when.kind === 'time' ? rule.when.seconds : null,
  groups: JSON.stringify(rule.groups),
  actions: JSON.stringify(rule.actions),
  stops_others: rule.stopsOthers,
  broken: JSON.stringify(broken),
  version: nextVersion,
})

/** Behind those of its kind. */
export const insertRule = async (
  tx: Tx,
  rule: RuleInput,
  broken: readonly Breakage[],
  at: Temporal.Instant,
): Promise<number> => {
  const { kind } = rule.when
  const { id } = await tx
    .insertInto('rule')
    .values({
      ...written(rule, broken),
      kind,
      position: sql<number>`(select count(*) + 1 from rule where kind = ${kind} and deleted_at is null)`,
      created_at: at,
      changed_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const updateRule = (
  tx: Tx,
  id: number,
  rule: RuleInput,
  broken: readonly Breakage[],
  at: Temporal.Instant,
) =>
  tx
    .updateTable('rule')
    .set({ ...written(rule, broken), kind: rule.when.kind, changed_at: at })
    .where('id', '=', id)
    .execute()

export const markRuleDeleted = (tx: Tx, id: number, at: Temporal.Instant | null) =>
  tx
    .updateTable('rule')
    .set({ deleted_at: at, active: false, version: nextVersion })
    .where('id', '=', id)
    .execute()

export const writeBroken = (tx: Tx, id: number, broken: readonly Breakage[]) =>
  tx
    .updateTable('rule')
    .set({ broken: JSON.stringify(broken), version: nextVersion })
    .where('id', '=', id)
    .execute()

/** Numbers rules 1, 2, 3 … in this order. */
export const writeRuleOrder = async (tx: Tx, ids: readonly number[]): Promise<void> => {
  await sql`
    update rule set position = given.position, version = nextval('rule_version')
    from unnest(${ids}::bigint[]) with ordinality as given (id, position)
    where rule.id = given.id and rule.position <> given.position`.execute(tx)
}

/** A number that is another one after each change of any rule; cheap to ask for. */
export const newestVersion = async (db: Db | Tx): Promise<number> => {
  const { rows } = await sql<{ version: number | null }>`
    select version from rule order by version desc limit 1`.execute(db)
  return rows[0]?.version ?? 0
}
