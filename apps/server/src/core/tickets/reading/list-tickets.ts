import type { ListOrder, ShownColumn } from '@stoa/contract/list-looks'
import { asideStatuses, isAside, type Status, statuses, type TicketItem } from '@stoa/contract/ticket-shapes'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { standingCompany } from '../../contacts/queries.ts'
import { departmentScope, type Scope } from '../../departments/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { visibleInTheWay, visibleTickets } from '../access.ts'
import { presentTicketItem, selectTicketItems } from '../present.ts'
import { fromCursor, toCursor } from '../rules/cursor.ts'
import { waits } from '../rules/standing.ts'
import { after, inOrder, momentOf, type PageOrder, placeIn } from './list-order.ts'
import { withColumns } from './with-columns.ts'

export type TicketFilter = {
  status?: Status[] | undefined
  departmentId?: number | undefined
  assignee?: 'me' | 'nobody' | number | undefined
  contactId?: number | undefined
  companyId?: number | undefined
  overdue?: 'true' | undefined
  order?: ListOrder | undefined
  tag?: string | undefined
  q?: string | undefined
  columns?: readonly ShownColumn[] | undefined
  cursor?: string | undefined
  limit: number
}

/**
 * One page, newest change first, or the most urgent first of what waits. The same few index probes whether there are a thousand tickets or ten
 * million. @throws invalid_request where what does not wait is to be ordered by urgency
 */
export const listTickets = async (db: Db, caller: Caller, filter: TicketFilter): Promise<TicketPage> => {
  const scope = await departmentScope(db, caller)
  requireWaiting(filter)
  return pageOfTickets(db, candidates(scope, caller, filter), filter.limit, filter)
}

/** The ids of what `listTickets` would page through, the newest change first; one more than `most` where there are more. */
export const listTicketIds = async (
  db: Db | Tx,
  caller: Caller,
  filter: Omit<TicketFilter, 'cursor' | 'limit' | 'order'>,
  most: number,
): Promise<number[]> => {
  const scope = await departmentScope(db, caller)
  return idsOfTickets(db, candidates(scope, caller, { ...filter, limit: most }), most)
}

/** The ids of what a query gives, as rows of `ticket`; one more than `most` where there are more. */
export const idsOfTickets = async (
  db: Db | Tx,
  tickets: RawBuilder<unknown>,
  most: number,
): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    select id from (${tickets}) as found order by changed_at desc, id desc limit ${most + 1}`.execute(db)
  return rows.map(row => row.id)
}

export type PageLook = {
  order?: PageOrder | undefined
  columns?: readonly ShownColumn[] | undefined
}
export type TicketPage = { items: TicketItem[]; nextCursor: string | null }

/** One page of what a query gives: rows of `ticket` that the caller may see, one more than the page has where there are more. */
export const pageOfTickets = async (
  db: Db | Tx,
  tickets: RawBuilder<unknown>,
  limit: number,
  { order = 'activity', columns = [] }: PageLook = {},
): Promise<TicketPage> => {
  const { rows } = await selectTicketItems(tickets, limit + 1, order).execute(db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const more = rows.length > limit && last
  const items = await withColumns(db, page.map(presentTicketItem), columns)
  return { items, nextCursor: more ? toCursor(placeIn(order, last)) : null }
}

/** Only what waits has an urgency. */
const requireWaiting = ({ order, status, overdue }: TicketFilter): void => {
  const waiting = overdue || status?.every(waits)
  if (order === 'urgency' && !waiting)
    refuse('invalid_request', 'query.order: only new and open tickets can be ordered by urgency')
}

/**
 * The rows of `ticket` that a page is chosen from. The usual filters become one probe per (department, status) into
 * an index that is already in the list's order, each cut to the page; a filter on rarer things reads those things' index.
 */
const candidates = (scope: Scope, caller: Caller, filter: TicketFilter): RawBuilder<unknown> => {
  const { departmentId, assignee, contactId, companyId, tag, q, order: by = 'activity' } = filter
  const aside = filter.status?.some(isAside) ?? q !== undefined
  const conditions: RawBuilder<unknown>[] = [aside ? visibleTickets(scope) : visibleInTheWay(scope)]
  if (filter.cursor) conditions.push(after(by, fromCursor(filter.cursor)))
  // Said in so many words, as the index of it has it.
  if (by === 'urgency') conditions.push(sql`ticket.status in ('new', 'open')`)
  if (departmentId) conditions.push(sql`ticket.department_id = ${departmentId}`)
  if (filter.status) conditions.push(sql`ticket.status = any(${filter.status}::text[])`)
  else conditions.push(inTheWay(q))
  if (assignee === 'nobody') conditions.push(sql`ticket.assignee_id is null`)
  else if (assignee) conditions.push(sql`ticket.assignee_id = ${assigneeId(assignee, caller)}`)
  // Only where somebody waits for us, as the counters have it.
  if (filter.overdue) conditions.push(sql`ticket.overdue and ticket.status in ('new', 'open')`)
  if (contactId) conditions.push(sql`ticket.contact_id = ${contactId}`)
  if (companyId)
    conditions.push(
      sql`ticket.contact_id in (select id from contact where company_id = ${standingCompany(companyId)})`,
    )
  if (tag)
    conditions.push(
      sql`ticket.id in (select ticket_id from ticket_tag join tag on tag.id = tag_id where lower(tag.name) = lower(${tag}))`,
    )
  if (q)
    conditions.push(
      sql`(to_tsvector('simple', ticket.subject) @@ websearch_to_tsquery('simple', ${q}) or ticket.code = upper(${q}))`,
    )
  const where = sql.join(conditions, sql` and `)
  const order = sql`order by ${inOrder(by, 'ticket')} limit ${filter.limit + 1}`
  const rare = contactId !== undefined || companyId !== undefined || tag !== undefined || q !== undefined
  const probes =
    filter.overdue || by === 'urgency' ? probesOfDepartments(scope, filter) : probesOf(scope, filter)
  if (rare || !probes) return sql`select ticket.* from ticket where ${where} ${order}`
  // Each probe reads its index alone: most of what they find is not on the page, and only that is fetched.
  return sql`
    select ticket.* from (
      select page.* from ${probes.from} cross join lateral (
        select ticket.id, ${momentOf(by, 'ticket')} from ticket where ${where} and ${probes.on} ${order}
      ) as page order by ${inOrder(by, 'page')} limit ${filter.limit + 1}
    ) as place join ticket on ticket.id = place.id`
}

/** Neither spam nor deleted; whoever names a code wants that very ticket. */
const inTheWay = (q: string | undefined) => {
  const shown = sql`ticket.status <> all(${[...asideStatuses]}::text[])`
  return q ? sql`(${shown} or ticket.code = upper(${q}))` : shown
}

const assigneeId = (assignee: 'me' | number, caller: Caller) => {
  if (assignee !== 'me') return assignee
  // A program has nothing assigned to it; -1 is nobody's id.
  return caller.kind === 'user' ? caller.id : -1
}

type Probes = { from: RawBuilder<unknown>; on: RawBuilder<unknown> }

/** What is overdue is little, and has an index of its own for each department; so has what waits, in the order of urgency. */
const probesOfDepartments = (
  scope: Scope,
  { departmentId, assignee, overdue }: TicketFilter,
): Probes | null => {
  // What waits for one person has such an index, too.
  if (!overdue && assignee !== undefined && assignee !== 'nobody') return null
  const departments = departmentId ? [departmentId] : scope === 'all' ? null : scope
  return { from: eachDepartment(departments), on: sql`ticket.department_id = probe_department` }
}

const eachDepartment = (ids: readonly number[] | null) =>
  ids
    ? sql`unnest(${ids}::bigint[]) as probe_department`
    : sql`(select id from department) as each(probe_department)`

const probesOf = (scope: Scope, filter: TicketFilter): Probes | null => {
  const wanted = filter.status ?? statuses.filter(status => !isAside(status))
  const byStatus = sql`unnest(${wanted}::text[]) as probe_status`
  if (typeof filter.assignee === 'number' || filter.assignee === 'me')
    return { from: byStatus, on: sql`ticket.status = probe_status` }
  const departments = filter.departmentId ? [filter.departmentId] : scope === 'all' ? null : scope
  if (!departments && filter.assignee !== 'nobody')
    return filter.status ? { from: byStatus, on: sql`ticket.status = probe_status` } : null
  return {
    from: sql`${eachDepartment(departments)} cross join ${byStatus}`,
    on: sql`ticket.department_id = probe_department and ticket.status = probe_status`,
  }
}
