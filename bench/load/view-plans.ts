import { type RawBuilder, sql } from 'kysely'
import { keptTickets } from '../../apps/server/src/automation/views/reading/kept-tickets.ts'
import { countsQuery } from '../../apps/server/src/automation/views/store/tally.ts'
import type { Db, Tx } from '../../apps/server/src/platform/db/database.ts'

type Who = { id: number; departmentIds: readonly number[] }

const page = { limit: 50 }
const further = { limit: 50, cursor: Buffer.from('2026-01-01T00:00:00Z 1').toString('base64url') }

/** The statements behind a view, as the server sends them. */
const statements = (fillId: number, fillIds: readonly number[], { id, departmentIds }: Who) => {
  const list = { fillId, personId: null, scope: 'all', page } as const
  const statement: Record<string, RawBuilder<unknown>> = {
    'the first page, of all departments': keptTickets(list),
    'a later page, of all departments': keptTickets({ ...list, page: further }),
    'the first page, of some departments': keptTickets({ ...list, scope: departmentIds }),
    'the first page of a view with “me”, of all departments': keptTickets({ ...list, personId: id }),
    'the first page of a view with “me”, of some departments': keptTickets({
      ...list,
      personId: id,
      scope: departmentIds,
    }),
    'the counts of all views, of some departments': countsQuery(fillIds, id, departmentIds),
  }
  return Object.entries(statement)
}

/** How PostgreSQL answers them, without what differs from one database to another: costs, and the values asked for. `few`: where there are few views. */
export const plansOfViews = (db: Db, who: Who, { few = false } = {}): Promise<string> =>
  db.transaction().execute(async tx => {
    // Where everything fits into a page of the disk, PostgreSQL reads that page and asks no index.
    if (few) await sql`set local enable_seqscan = off`.execute(tx)
    return explain(tx, who)
  })

const explain = async (db: Tx, who: Who): Promise<string> => {
  const { rows: fills } = await sql<{ id: number }>`
    select fill_id as id from view_tally where fill_id in (select id from view_fill where next_below is null)
    group by fill_id order by sum(delta) desc`.execute(db)
  const ids = fills.map(fill => fill.id)
  const plans: string[] = []
  for (const [name, statement] of statements(ids[0] ?? 0, ids, who)) {
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain (costs off) ${statement}`.execute(db)
    const lines = rows.map(row =>
      row['QUERY PLAN'].replaceAll(/\$\d+|'[^']*'(::[\w ]+(\[\])?)?|\b\d+\b/g, '?'),
    )
    plans.push([`# ${name}`, ...lines].join('\n'))
  }
  return `${plans.join('\n\n')}\n`
}
