import type { ListOrder, ShownColumn } from '@stoa/contract/list-looks'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../core/departments/queries.ts'
import { placeInTickets, visibleTickets } from '../../../core/tickets/queries.ts'

export type Page = {
  cursor?: string | undefined
  limit: number
  columns?: readonly ShownColumn[] | undefined
}

type Kept = {
  fillId: number
  /** Null where it does not matter who looks. */
  personId: number | null
  scope: Scope
  order?: ListOrder
  page: Page
}

/**
 * A page of what is kept, as rows of `ticket`: a range of an index for everybody, another one for the person, and both in each
 * department where not all may be seen. However many tickets there are, and whatever the conditions.
 */
export const keptTickets = ({
  fillId,
  personId,
  scope,
  page,
  order: by = 'activity',
}: Kept): RawBuilder<unknown> => {
  const order =
    by === 'activity'
      ? sql`order by changed_at desc, ticket_id desc limit ${page.limit + 1}`
      : sql`order by urgency_at, ticket_id limit ${page.limit + 1}`
  const at = sql.ref(by === 'activity' ? 'changed_at' : 'urgency_at')
  // Said in so many words, as the index of it has it.
  const only = by === 'activity' ? sql`` : sql`and urgency_at is not null`
  const place = page.cursor === undefined ? null : placeInTickets(page.cursor)
  const behind = by === 'activity' ? sql`<` : sql`>`
  const after = place ? sql`and (${at}, ticket_id) ${behind} (${place.at}, ${place.id})` : sql``
  const departments =
    scope === 'all' ? sql`` : sql`cross join unnest(${scope}::bigint[]) as probe (department)`
  const inDepartment = scope === 'all' ? sql`` : sql`and department_id = probe.department`
  return sql`
    select ticket.* from (
      select probed.ticket_id, probed.${at}
      from unnest(${personId === null ? [0] : [0, personId]}::bigint[]) as whose (for_id) ${departments}
      cross join lateral (
        select ticket_id, ${at} from view_ticket
        where fill_id = ${fillId} and view_ticket.for_id = whose.for_id ${inDepartment} ${only} ${after}
        ${order}
      ) as probed
      ${order}
    ) as kept join ticket on ticket.id = kept.ticket_id
    where ${visibleTickets(scope)}`
}
