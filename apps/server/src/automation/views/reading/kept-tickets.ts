import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../core/departments/queries.ts'
import { placeInTickets, visibleTickets } from '../../../core/tickets/queries.ts'

export type Page = { cursor?: string | undefined; limit: number }

type Kept = {
  fillId: number
  /** Null where it does not matter who looks. */
  personId: number | null
  scope: Scope
  page: Page
}

/**
 * A page of what is kept, as rows of `ticket`: a range of an index for everybody, another one for the person, and both in each
 * department where not all may be seen. However many tickets there are, and whatever the conditions.
 */
export const keptTickets = ({ fillId, personId, scope, page }: Kept): RawBuilder<unknown> => {
  const order = sql`order by changed_at desc, ticket_id desc limit ${page.limit + 1}`
  const place = page.cursor === undefined ? null : placeInTickets(page.cursor)
  const after = place ? sql`and (changed_at, ticket_id) < (${place.at}, ${place.id})` : sql``
  const departments =
    scope === 'all' ? sql`` : sql`cross join unnest(${scope}::bigint[]) as probe (department)`
  const inDepartment = scope === 'all' ? sql`` : sql`and department_id = probe.department`
  return sql`
    select ticket.* from (
      select probed.ticket_id, probed.changed_at
      from unnest(${personId === null ? [0] : [0, personId]}::bigint[]) as whose (for_id) ${departments}
      cross join lateral (
        select ticket_id, changed_at from view_ticket
        where fill_id = ${fillId} and view_ticket.for_id = whose.for_id ${inDepartment} ${after}
        ${order}
      ) as probed
      ${order}
    ) as kept join ticket on ticket.id = kept.ticket_id
    where ${visibleTickets(scope)}`
}
