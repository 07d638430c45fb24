import type { Action } from '@stoa/contract/actions'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

type Thing = 'department' | 'person' | 'sla-level' | 'group'
type Named = { thing: Thing; id: number; path: string }

/** Whom and what an action names by an id, and where it does. */
const namedBy = (action: Action): Named[] => {
  switch (action.kind) {
    case 'transfer':
      return [
        ...(typeof action.department === 'number'
          ? [{ thing: 'department' as const, id: action.department, path: 'department' }]
          : []),
        ...(typeof action.assignee === 'number'
          ? [{ thing: 'person' as const, id: action.assignee, path: 'assignee' }]
          : []),
      ]
    case 'change-sla-level':
      return action.levelId === null ? [] : [{ thing: 'sla-level', id: action.levelId, path: 'levelId' }]
    case 'change-groups':
      return (['add', 'remove'] as const).flatMap(path =>
        action[path].map(id => ({ thing: 'group' as const, id, path })),
      )
    case 'mail':
      return action.to.flatMap((each, index) =>
        typeof each === 'number' ? [{ thing: 'person' as const, id: each, path: `to.${index}` }] : [],
      )
    default:
      return []
  }
}

const there: Record<Thing, (ids: readonly number[]) => RawBuilder<{ id: number }>> = {
  department: ids => sql`select id from department where id = any(${ids}::bigint[]) and deleted_at is null`,
  person: ids => sql`select id from person where id = any(${ids}::bigint[]) and state <> 'deactivated'`,
  group: ids => sql`select id from contact_group where id = any(${ids}::bigint[]) and deleted_at is null`,
  'sla-level': ids => sql`select id from sla_level where id = any(${ids}::bigint[]) and deleted_at is null`,
}

export type Gone = { index: number; path: string; problem: `${Thing}-gone` }

/** What actions name that is not there, or not any more. */
export const goneFrom = async (db: Db | Tx, actions: readonly Action[]): Promise<Gone[]> => {
  const named = actions.flatMap((action, index) => namedBy(action).map(each => ({ ...each, index })))
  const found = new Set<string>()
  for (const [thing, all] of Map.groupBy(named, each => each.thing)) {
    const { rows } = await there[thing](all.map(each => each.id)).execute(db)
    for (const { id } of rows) found.add(`${thing} ${id}`)
  }
  return named
    .filter(({ thing, id }) => !found.has(`${thing} ${id}`))
    .map(({ thing, index, path }) => ({ index, path, problem: `${thing}-gone` }))
}
