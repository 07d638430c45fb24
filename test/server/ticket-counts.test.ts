import { type Seeded, seeded } from '@stoa/cast/mail/seeded'
import { priorities, type Status } from '@stoa/contract/ticket-shapes'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import {
  assignTicket,
  closeTicket,
  deleteTicket,
  markAnswered,
  markSpam,
  postponeTicket,
  prioritiseTicket,
  receiveMessage,
  reopenTicket,
  replyToTicket,
  resolveTicket,
  restoreTicket,
  returnPostponed,
  setDue,
  ticketsOfDepartments,
  transferTicket,
  unmarkSpam,
} from '../../apps/server/src/core/tickets/commands.ts'
import { countsByDepartment, foldTally } from '../../apps/server/src/core/tickets/queries.ts'
import { type Act, type Actor, system } from '../../apps/server/src/platform/events/act.ts'
import { Refusal } from '../../apps/server/src/platform/http/refusal.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { type Company, openCompany } from '../support/company.ts'
import { anyNews } from '../support/customer-message.ts'

const acts = 500
const atOnce = 10

type World = Company & {
  ticketIds: number[]
  contactId: number
  departmentIds: number[]
  personIds: number[]
}

const answer = { text: 'We are looking into it.', cc: [], attachmentIds: [] }

/** Each act has a moment of its own that stands still, so that what it writes can be told from its event. */
const act = (world: World, from: Seeded) => {
  const one = <Value>(values: readonly Value[]) => values[from.between(0, values.length - 1)] as Value
  const now = world.platform.clock.now().add({ seconds: from.between(1, 100_000) })
  const platform = { ...world.platform, clock: { now: () => now } }
  const ticketId = one(world.ticketIds)
  const as = (actor: Actor, command: (act: Act) => Promise<unknown>) => () => write(platform, actor, command)
  const agent: Actor = { kind: 'user', id: one(world.personIds) }
  const customer: Actor = { kind: 'contact', id: world.contactId }
  const assigneeId = one([null, ...world.personIds])
  const departmentId = one(world.departmentIds)
  const due = now.add({ seconds: from.between(-10_000, 100_000) })
  return one([
    as(agent, act => replyToTicket(act, { ticketId, ...answer, resolve: from.next() < 0.2 })),
    as(customer, act => receiveMessage(act, { ticketId, contactId: world.contactId, message: anyNews })),
    as(agent, act => resolveTicket(act, ticketId)),
    as(agent, act => reopenTicket(act, ticketId)),
    as(agent, act => postponeTicket(act, { ticketId, until: now.add({ seconds: from.between(1, 999) }) })),
    as(agent, act => prioritiseTicket(act, { ticketId, priority: one(priorities) })),
    as(agent, act => transferTicket(act, { ticketId, departmentId, assigneeId })),
    as(agent, act => assignTicket(act, { ticketId, assigneeId })),
    as(system, act => setDue(act, { ticketId, dueAt: due, overdue: from.next() < 0.5 })),
    as(system, act => setDue(act, { ticketId, dueAt: null, overdue: false })),
    as(agent, act => (from.next() < 0.5 ? markAnswered(act, ticketId) : markSpam(act, ticketId))),
    as(agent, act => (from.next() < 0.3 ? deleteTicket(act, ticketId) : restoreTicket(act, ticketId))),
    as(agent, act => unmarkSpam(act, ticketId)),
    from.next() < 0.9 ? as(agent, act => closeTicket(act, ticketId)) : () => foldTally(platform.db),
    from.next() < 0.2
      ? as(system, act => ticketsOfDepartments.moveSome(act, departmentId, one(world.departmentIds), 3))
      : () => returnPostponed(platform),
  ])
}

/** What is refused has not happened: nothing more. */
const unlessRefused = (error: unknown) => {
  if (!(error instanceof Refusal)) throw error
}

const afterRandomActs = async (seed: number): Promise<World> => {
  const company = await openCompany()
  const sales = await company.department('Sales', [company.ben.id])
  const support = await company.department('Support', [company.dora.id])
  const opened = await Promise.all(
    Array.from({ length: 40 }, (_, n) => company.opens(`Ticket ${n}`, n % 2 ? sales.id : support.id)),
  )
  const world: World = {
    ...company,
    ticketIds: opened.map(ticket => ticket.id),
    contactId: opened[0]?.contact.id ?? 0,
    departmentIds: [sales.id, support.id, opened[0]?.department.id ?? 0],
    personIds: [company.eve.id, company.ben.id, company.dora.id],
  }
  const from = seeded(seed)
  const waiting = Array.from({ length: acts }, () => act(world, from))
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await next().catch(unlessRefused)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return world
}

test('counts stay exact under 500 random concurrent acts', { timeout: 60_000 }, async () => {
  const { platform } = await afterRandomActs(Date.now())
  expect(platform.pool.totalCount).toBeGreaterThanOrEqual(8)

  const columns = sql`department_id, status, assignee_id, overdue`
  const tally = await sql`
    select ${columns}, sum(delta)::int as n from ticket_tally group by ${columns} having sum(delta) <> 0
    order by ${columns}`.execute(platform.db)
  const real = await sql`
    select ${columns}, count(*)::int as n from ticket group by ${columns} order by ${columns}`.execute(
    platform.db,
  )
  expect(tally.rows).toEqual(real.rows)
  expect(real.rows.length).toBeGreaterThan(15)

  const counted = await countsByDepartment(platform.db)
  const overdue = await sql<{ id: number; n: number }>`
    select department_id as id, count(*)::int as n from ticket where overdue and status in ('new', 'open')
    group by department_id`.execute(platform.db)
  for (const { id, n } of overdue.rows) expect([id, counted.get(id)?.overdue]).toEqual([id, n])
})

type Row = Record<string, unknown> & {
  id: number
  due_at: Temporal.Instant | null
  created_at: Temporal.Instant
}
type Happened = { name: string; at: Temporal.Instant; actor_kind: string; actor_id: number; data: Data }
type Data = { status?: { from: Status; to: Status }; until?: string; priority?: { to: string } }

const isWaiting = (status: Status) => status === 'new' || status === 'open'
const weights: Record<string, number> = { low: 2, normal: 1, high: 0.5, urgent: 0.25 }
const week = 7 * 24 * 3600 * 1000

/** Everything that a status says of a row; what is spam or deleted keeps the one that it comes back with. */
type Told = {
  status: Status
  waitingSince: Temporal.Instant | null
  /** Since when somebody waits whose ticket was only marked as answered. */
  waitedSince: Temporal.Instant | null
  until: string | null
  returnsTo: string | null
  resolvedAt: Temporal.Instant | null
  closedAt: Temporal.Instant | null
}

const moved = (before: Told, to: Status, at: Temporal.Instant, name = ''): Told => ({
  ...before,
  status: to,
  waitingSince: isWaiting(to)
    ? ((name === 'ticket.reopened' ? before.waitedSince : null) ?? before.waitingSince ?? at)
    : null,
  waitedSince: name === 'ticket.marked-answered' ? before.waitingSince : null,
  returnsTo:
    to === 'postponed' || to === 'resolved' || name === 'ticket.marked-answered'
      ? ((before.status === 'answered' ? null : before.returnsTo) ??
        (before.status === 'new' ? 'new' : 'open'))
      : null,
  resolvedAt: to === 'resolved' ? at : to === 'closed' ? before.resolvedAt : null,
  closedAt: to === 'closed' ? at : null,
})

/** The row of a ticket as its history has it: told again from the events, by other code than that which wrote the row. */
const retold = (row: Row, history: readonly Happened[]) => {
  let priority = 'normal'
  let answeredBy: number | null = null
  let told: Told = {
    status: 'new',
    waitingSince: row.created_at,
    waitedSince: null,
    until: null,
    returnsTo: null,
    resolvedAt: null,
    closedAt: null,
  }
  const aside: Status[] = []
  for (const { name, at, actor_kind, actor_id, data } of history) {
    if (name === 'reply.sent' && actor_kind === 'user') answeredBy = actor_id
    if (data.priority) priority = data.priority.to
    if (data.until) told.until = data.until
    if (name === 'message.received' && aside.length > 0 && !['new', 'open', 'closed'].includes(told.status))
      told = moved(told, 'open', at)
    // Something was said to the customer: that cannot be taken back.
    if (!data.status && (name === 'reply.sent' || name === 'message.received') && aside.length === 0)
      told = { ...told, waitedSince: null, returnsTo: told.status === 'answered' ? null : told.returnsTo }
    if (!data.status) continue
    const { from, to } = data.status
    expect(from).toBe(aside.at(-1) ?? told.status)
    if (to === 'spam' || to === 'deleted') {
      if (name === 'ticket.restored') aside.pop()
      else aside.push(to)
    } else if (aside.length > 0) {
      aside.pop()
      expect([aside.length, to]).toEqual([0, told.status])
    } else told = moved(told, to, at, name)
  }
  const status = aside.at(-1) ?? told.status
  const waitingSince = aside.length > 0 ? null : told.waitingSince
  const since = waitingSince?.epochMilliseconds ?? 0
  const left = (row.due_at?.epochMilliseconds ?? since + week) - since
  const urgent = since + (left > 0 ? left * (weights[priority] ?? 0) : left)
  return {
    status,
    priority,
    waiting_since: waitingSince?.toString() ?? null,
    urgent_at: waitingSince && Temporal.Instant.fromEpochMilliseconds(Math.round(urgent)).toString(),
    ...(aside.length === 0 && {
      postponed_until: status === 'postponed' ? told.until : null,
      returns_to: told.returnsTo,
      resolved_at: told.resolvedAt?.toString() ?? null,
      closed_at: told.closedAt?.toString() ?? null,
    }),
    status_before: aside.length > 0 ? told.status : null,
    was_spam: aside.join() === 'spam,deleted',
    waited_since: ((aside.length > 0 && told.waitingSince) || told.waitedSince)?.toString() ?? null,
    answered_by_id: answeredBy,
  }
}

test.each([1, 2, 3])(
  'after random acts a ticket stands where its history says (%i)',
  { timeout: 60_000 },
  async seed => {
    const { platform } = await afterRandomActs(seed)
    const { rows } = await sql<Row>`select * from ticket order by id`.execute(platform.db)
    const seen = new Set<unknown>()
    for (const row of rows) {
      const history = await sql<Happened>`
      select name, at, actor_kind, actor_id, data from event where ticket_id = ${row.id} order by id`.execute(
        platform.db,
      )
      const expected = retold(row, history.rows)
      const stands = Object.fromEntries(Object.keys(expected).map(key => [key, textOf(row[key])]))
      expect([row.id, stands]).toEqual([row.id, expected])
      seen.add(expected.status)
    }
    expect(seen.size).toBeGreaterThanOrEqual(7)
  },
)

const textOf = (value: unknown) => (value instanceof Temporal.Instant ? value.toString() : value)
