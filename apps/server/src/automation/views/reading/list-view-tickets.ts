import { toSql } from '@stoa/conditions/compile'
import { sql } from 'kysely'
import { companyZone } from '../../../core/conditions/queries.ts'
import { departmentScope, type Scope } from '../../../core/departments/queries.ts'
import type { Caller } from '../../../core/people/queries.ts'
import {
  idsOfTickets,
  pageOfTickets,
  placeInTickets,
  type TicketPage,
  ticketsAfter,
  ticketsInOrder,
  visibleTickets,
} from '../../../core/tickets/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import type { Platform } from '../../../platform/platform.ts'
import { requireView } from '../require-view.ts'
import { isPersonal } from '../rules/for-whom.ts'
import { shownBy } from '../rules/shown-statuses.ts'
import { findFill } from '../store/fills.ts'
import type { ViewRow } from '../store/views.ts'
import { keptTickets, type Page } from './kept-tickets.ts'

/** While a view fills, so many of the newest tickets are looked through at once, and for so long at most. */
const NEWEST = 5_000
const PATIENCE = 3_000 // milliseconds

/** What does not wait has no urgency, and may be in a view all the same. */
const orderOfPage = ({ order }: ViewRow) => (order === 'urgency' ? 'urgency-of-all' : order)

/** One page of a view, newest change first, or the most urgent first. @throws not_found */
export const listViewTickets = async (
  platform: Platform,
  caller: Caller,
  id: number,
  page: Page,
): Promise<TicketPage> => {
  const { db } = platform
  const view = await requireView(db, caller, id)
  const fill = await findFill(db, id)
  const scope = await departmentScope(db, caller)
  const personId = caller.kind === 'user' ? caller.id : null
  if (fill?.nextBelow !== null) return listAtOnce(platform, { view, personId, scope, page })
  const whose = isPersonal(view.groups) ? personId : null
  const { order } = view
  const tickets = keptTickets({ fillId: fill.id, personId: whose, scope, order, page })
  return pageOfTickets(db, tickets, page.limit, { ...page, order: orderOfPage(view) })
}

/** The ids of all tickets of a view that the caller may see; one more than `most` where there are more. @throws not_found, view_filling */
export const listViewTicketIds = async (
  db: Db,
  caller: Caller,
  id: number,
  most: number,
): Promise<number[]> => {
  const view = await requireView(db, caller, id)
  const fill = await findFill(db, id)
  if (fill?.nextBelow !== null) return refuse('view_filling')
  const scope = await departmentScope(db, caller)
  const personId = isPersonal(view.groups) && caller.kind === 'user' ? caller.id : null
  return idsOfTickets(db, keptTickets({ fillId: fill.id, personId, scope, page: { limit: most } }), most)
}

type Asked = { view: ViewRow; personId: number | null; scope: Scope; page: Page }

/** What the conditions say of the newest tickets: something to look at until all of it is there. */
const listAtOnce = ({ db, clock }: Platform, { view, personId, scope, page }: Asked): Promise<TicketPage> =>
  db.transaction().execute(async tx => {
    await sql`select set_config('statement_timeout', ${String(PATIENCE)}, true)`.execute(tx)
    const context = {
      now: sql`${clock.now().toString()}`,
      zone: await companyZone(tx),
      me: personId ?? undefined,
    }
    const place = page.cursor === undefined ? null : placeInTickets(page.cursor)
    const order = orderOfPage(view)
    const after = place ? ticketsAfter(order, place) : sql`true`
    const from = order === 'activity' ? after : sql`true`
    const newest = sql`select * from ticket where ${from} order by changed_at desc, id desc limit ${NEWEST}`
    const tickets = sql`
      select ticket.* from (${newest}) as ticket
      where ${visibleTickets(scope)} and ${toSql(shownBy(view.groups), context)} and ${after}
      order by ${ticketsInOrder(order, 'ticket')} limit ${page.limit + 1}`
    return pageOfTickets(tx, tickets, page.limit, { ...page, order })
  })
