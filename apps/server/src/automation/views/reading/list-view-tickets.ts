import { type RawBuilder, sql } from 'kysely'
import { departmentScope, type Scope } from '../../../core/departments/queries.ts'
import type { Caller } from '../../../core/people/queries.ts'
import {
  pageOfTickets,
  placeInTickets,
  type TicketPage,
  visibleTickets,
} from '../../../core/tickets/queries.ts'
import type { Platform } from '../../../platform/platform.ts'
import { requireView } from '../require-view.ts'
import { isPersonal } from '../rules/for-whom.ts'
import { findFill } from '../store/fills.ts'
import { viewerOf } from '../viewer.ts'

type Page = { cursor?: string | undefined; limit: number }

/** One page of a view, newest change first: a few ranges of an index, however many tickets and whatever the conditions. @throws not_found */
export const listViewTickets = async (
  platform: Platform,
  caller: Caller,
  id: number,
  page: Page,
): Promise<TicketPage> => {
  const { db } = platform
  const viewer = await viewerOf(db, caller)
  const view = await requireView(db, viewer, id)
  const fill = await findFill(db, id)
  const scope = await departmentScope(db, caller)
  if (!fill) return { items: [], nextCursor: null }
  const personId = isPersonal(view.groups) ? viewer.personId : null
  return pageOfTickets(db, keptTickets({ fillId: fill.id, personId, scope, page }), page.limit)
}

type Kept = { fillId: number; personId: number | null; scope: Scope; page: Page }

/** Rows of `ticket`, from one probe for everybody and one for the person, in each department where not all may be seen. */
export const keptTickets = ({ fillId, personId, scope, page }: Kept): RawBuilder<unknown> => {
  const order = sql`order by changed_at desc, ticket_id desc limit ${page.limit + 1}`
  const place = page.cursor === undefined ? null : placeInTickets(page.cursor)
  const after = place ? sql`and (changed_at, ticket_id) < (${place.changedAt}, ${place.id})` : sql``
  const departments =
    scope === 'all' ? sql`` : sql`cross join unnest(${scope}::bigint[]) as probe (department)`
  const inDepartment = scope === 'all' ? sql`` : sql`and department_id = probe.department`
  const notForMe =
    personId === null
      ? sql``
      : sql`and not exists (select from view_ticket as spared where spared.ticket_id = view_ticket.ticket_id
          and spared.fill_id = ${fillId} and spared.for_id = ${-personId})`
  const whose = personId === null ? [0] : [0, personId]
  return sql`
    select ticket.* from (
      select probed.ticket_id, probed.changed_at
      from unnest(${whose}::bigint[]) as whose (for_id) ${departments}
      cross join lateral (
        select ticket_id, changed_at from view_ticket
        where fill_id = ${fillId} and view_ticket.for_id = whose.for_id ${inDepartment} ${after} ${notForMe}
        ${order}
      ) as probed
      ${order}
    ) as kept join ticket on ticket.id = kept.ticket_id
    where ${visibleTickets(scope)}`
}
