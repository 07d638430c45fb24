import type { Options } from '@stoa/conditions/field'
import { fieldNamed } from '@stoa/conditions/fields'
import type { Problem, ProblemCode } from '@stoa/conditions/problems'
import type { Condition, Groups } from '@stoa/contract/conditions'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import { brokenFields } from './broken-fields.ts'

type Named = { problem: ProblemCode; table: string; there: string }

/** What conditions name by its id, and when that is there. */
const departments: Named = { problem: 'department-gone', table: 'department', there: 'deleted_at is null' }
const people: Named = { problem: 'person-gone', table: 'person', there: `state <> 'deactivated'` }
const levels: Named = { problem: 'sla-level-gone', table: 'sla_level', there: 'deleted_at is null' }
const companies: Named = {
  problem: 'company-gone',
  table: 'customer_company',
  // One that was merged stands for what it is part of.
  there: `coalesce((select stays.deleted_at from customer_company stays where stays.id = customer_company.merged_into_id),
    case when merged_into_id is null then deleted_at end) is null`,
}
const contactGroups: Named = { problem: 'group-gone', table: 'contact_group', there: 'deleted_at is null' }
const named: Partial<Record<Options, Named>> = {
  departments,
  people,
  assignees: people,
  'sla-levels': levels,
  'customer-companies': companies,
  'contact-groups': contactGroups,
}

const namedBy = ({ field, value }: Condition) => {
  const kind = named[fieldNamed(field)?.options ?? 'statuses']
  return kind ? { kind, ids: [value].flat().filter(id => typeof id === 'number') } : undefined
}

/** Conditions that name what is gone: a deleted department or SLA level, somebody who works here no more. */
export const brokenConditions = async (db: Db | Tx, groups: Groups): Promise<Problem[]> => {
  const there = new Map<Named, Set<number>>()
  for (const kind of [departments, people, levels, companies, contactGroups]) {
    const ids = groups.flat().flatMap(condition => {
      const names = namedBy(condition)
      return names?.kind === kind ? names.ids : []
    })
    if (ids.length === 0) continue
    const { rows } = await sql<{ id: number }>`
      select id from ${sql.table(kind.table)}
      where id = any (${[...new Set(ids)]}::bigint[]) and ${sql.raw(kind.there)}`.execute(db)
    there.set(kind, new Set(rows.map(row => row.id)))
  }
  const fields = await brokenFields(db, groups)
  return groups.flatMap((conditions, group) =>
    conditions.flatMap((condition, index) => {
      const problem = fields(condition)
      if (problem) return [{ group, index, problem }]
      const names = namedBy(condition)
      const isBroken = names?.ids.some(id => !there.get(names.kind)?.has(id))
      return names && isBroken ? [{ group, index, problem: names.kind.problem }] : []
    }),
  )
}
