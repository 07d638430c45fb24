import { type Seeded, seeded } from '@stoa/cast/mail/seeded'
import { sql } from 'kysely'
import { expireOffers } from '../../apps/server/src/automation/distribution/expire-offers.ts'
import { distributionFollower } from '../../apps/server/src/automation/distribution/follower.ts'
import { changeWorkSettings, chooseAvailability } from '../../apps/server/src/core/availability/commands.ts'
import { rememberContact } from '../../apps/server/src/core/contacts/commands.ts'
import {
  addNote,
  openTicket,
  receiveMessage,
  replyToTicket,
} from '../../apps/server/src/core/tickets/commands.ts'
import { type Act, type Actor, system } from '../../apps/server/src/platform/events/act.ts'
import { createFollowers } from '../../apps/server/src/platform/events/followers.ts'
import { type Platform, write } from '../../apps/server/src/platform/platform.ts'
import type { BigCompany, Person } from '../../bench/load/big-company.ts'

/** A clock that stands where the simulation puts it. */
export const simulatedClock = () => {
  let now = Temporal.Instant.from('2026-11-16T05:00:00Z')
  return {
    now: () => now,
    goTo(moment: Temporal.Instant) {
      now = moment
    },
  }
}

type World = {
  platform: Platform & { clock: ReturnType<typeof simulatedClock> }
  company: BigCompany
  tickets: number
  capacity: number
}

export type Week = {
  /** How many tickets were given out, those that came back from somebody included. */
  given: number
  expired: number
  /** Moments at which a ticket waited though an agent who fits was free. */
  waitedWhileFree: number
  capacityExceeded: number
  /** Tickets given to each agent for an hour online. */
  perOnlineHour: number[]
  /** Milliseconds that giving out took in all. */
  spent: number
}

const monday = Temporal.ZonedDateTime.from('2026-11-16T00:00[UTC]')

/**
 * A week of a help desk by the product's own commands and the real follower: customers write (most by day), agents come, have lunch and
 * go, begin what they are given or let it lie, answer; some customers write again. After each act it is asked of the tables
 * themselves, by another query than the engine's, whether anything waits that should not, and whether anybody has too much.
 */
export const simulateWeek = async ({ platform, company, tickets, capacity }: World): Promise<Week> => {
  const { db, clock } = platform
  const from = seeded(7)
  const followers = createFollowers(platform, [distributionFollower])
  const agenda: { at: Temporal.Instant; act: () => Promise<void> }[] = []
  const later = (at: Temporal.Instant, act: () => Promise<void>) => agenda.push({ at, act })
  const week: Week = {
    given: 0,
    expired: 0,
    waitedWhileFree: 0,
    capacityExceeded: 0,
    perOnlineHour: [],
    spent: 0,
  }
  const minutes = (least: number, most: number) => clock.now().add({ minutes: from.between(least, most) })
  const as = (person: Person): Actor => ({ kind: 'user', id: person.id })
  const perform = <Result>(actor: Actor, command: (act: Act) => Promise<Result>) =>
    write(platform, actor, command)
  let lastOffer = 0

  const settle = async () => {
    const begin = performance.now()
    await followers.settle()
    week.spent += performance.now() - begin
    for (const offer of await offersAfter(db, lastOffer)) {
      lastOffer = offer.id
      week.given += 1
      if (offer.held > capacity) week.capacityExceeded += 1
      if (offer.expiresAt) later(offer.expiresAt, () => expireOffers(platform))
      const agent = company.agents.find(({ id }) => id === offer.personId)
      if (agent && from.next() < 0.85) takeUp(agent, offer.ticketId)
    }
    week.waitedWhileFree += await waitingThoughFree(db)
  }

  const takeUp = (agent: Person, ticketId: number) => {
    later(minutes(1, 5), async () => {
      if (await holds(db, agent, ticketId))
        await perform(as(agent), act => addNote(act, { ticketId, text: 'Looking.', attachmentIds: [] }))
    })
    later(minutes(6, 60), () => answer(agent, ticketId))
  }

  const answer = async (agent: Person, ticketId: number) => {
    if (!(await holds(db, agent, ticketId))) return
    const reply = {
      ticketId,
      text: 'Done.',
      attachmentIds: [],
      cc: [],
      resolve: from.next() < 0.5,
      accountId: null,
    }
    await perform(as(agent), act => replyToTicket(act, reply))
    if (from.next() > 0.25) return
    later(minutes(30, 600), async () => {
      await perform(system, act => writesAgain(act, ticketId))
      later(minutes(10, 90), () => answer(agent, ticketId))
    })
  }

  const shift = (agent: Person, day: number) => {
    const at = (hour: number) =>
      monday
        .add({ days: day })
        .toInstant()
        .add({ minutes: Math.round(hour * 60) + from.between(-30, 30) })
    const chooses = (state: 'online' | 'away' | 'offline') => () =>
      perform(as(agent), act => chooseAvailability(act, agent.id, { service: null, state }))
    later(at(9), chooses('online'))
    later(at(12.5), chooses('away'))
    later(at(13.5), chooses('online'))
    later(at(17), chooses('offline'))
  }

  for (const agent of company.agents) {
    await perform(system, act =>
      changeWorkSettings(act, agent.id, {
        settings: { capacity: { tickets: capacity, chats: 3, calls: 1 } },
      }),
    )
    await perform(as(agent), act => chooseAvailability(act, agent.id, { service: null, state: 'offline' }))
    for (let day = 0; day < 5; day++) shift(agent, day)
  }
  for (let number = 0; number < tickets; number++)
    later(arrival(from), () => perform(system, act => opens(act, from, company)))
  await settle()
  while (agenda.length > 0) {
    agenda.sort((one, other) => Temporal.Instant.compare(one.at, other.at))
    const next = agenda.shift()
    if (!next) break
    if (Temporal.Instant.compare(next.at, clock.now()) > 0) clock.goTo(next.at)
    await next.act()
    await settle()
  }
  week.expired = await countExpired(db)
  week.perOnlineHour = await givenPerOnlineHour(db, company)
  return week
}

/** Nine of ten by day. */
const arrival = (from: Seeded): Temporal.Instant => {
  const hour = from.next() < 0.9 ? 8 + from.next() * 10 : from.next() * 24
  return monday
    .add({ days: from.between(0, 4) })
    .toInstant()
    .add({ seconds: Math.round(hour * 3600) })
}

const incoming = (text: string) => ({
  subject: 'A question',
  sender: 'customer@mail.example',
  recipients: [],
  cc: [],
  text,
  html: null,
  files: [],
  intakeId: null,
  automatic: false,
})

const opens = async (act: Act, from: Seeded, company: BigCompany): Promise<void> => {
  const email = `customer-${from.between(1, 200)}@mail.example`
  const { id: contactId } = await rememberContact(act, { email, name: 'Customer' })
  const departmentId = company.departmentIds[from.between(0, company.departmentIds.length - 1)] ?? 0
  const message = incoming('Please help.')
  await openTicket(act, { channel: 'email', subject: 'A question', departmentId, contactId, message })
}

const writesAgain = async (act: Act, ticketId: number): Promise<void> => {
  const { contact_id: contactId } = await act.tx
    .selectFrom('ticket')
    .select('contact_id')
    .where('id', '=', ticketId)
    .executeTakeFirstOrThrow()
  await receiveMessage(act, { ticketId, contactId, message: incoming('One more thing.') })
}

const holds = async (db: Platform['db'], agent: Person, ticketId: number): Promise<boolean> =>
  (await db
    .selectFrom('ticket')
    .select('id')
    .where('id', '=', ticketId)
    .where('assignee_id', '=', agent.id)
    .where('status', 'in', ['new', 'open'])
    .executeTakeFirst()) !== undefined

/** `held`: what the person has now, counted by the tickets themselves. */
const offersAfter = async (db: Platform['db'], id: number) => {
  const { rows } = await sql<{
    id: number
    ticketId: number
    personId: number
    expiresAt: Temporal.Instant | null
    held: number
  }>`
    select id, ticket_id as "ticketId", person_id as "personId", expires_at as "expiresAt",
           (select count(*) from ticket where assignee_id = offer.person_id and status in ('new', 'open')) as held
    from offer where id > ${id} order by id`.execute(db)
  return rows
}

const waitingThoughFree = async (db: Platform['db']): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ticket
    where assignee_id is null and status in ('new', 'open') and exists (
      select from department_member as member
      join availability on availability.person_id = member.person_id and service = 'tickets' and state = 'online'
      left join work_setting on work_setting.person_id = member.person_id
      where member.department_id = ticket.department_id and member.tickets and member.role is distinct from 'reader'
        and (ticket_capacity is null or ticket_capacity > (
          select count(*) from ticket as held where held.assignee_id = member.person_id and held.status in ('new', 'open')
        ))
    )`.execute(db)
  return rows[0]?.count ?? 0
}

const countExpired = async (db: Platform['db']): Promise<number> => {
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from offer where outcome = 'expired'`.execute(db)
  return rows[0]?.count ?? 0
}

/** By the log: from each change to online to the next change of that agent. */
const givenPerOnlineHour = async (db: Platform['db'], company: BigCompany): Promise<number[]> => {
  const { rows } = await sql<{ rate: number }>`
    with change as (
      select (data ->> 'personId')::bigint as person_id, data ->> 'to' as state, at,
             lead(at) over (partition by data ->> 'personId' order by id) as until
      from event where name = 'availability.changed' and data ->> 'service' = 'tickets'
    ),
    online as (
      select person_id, sum(extract(epoch from until - at)) / 3600 as hours from change
      where state = 'online' and until is not null group by person_id
    )
    select ((select count(*) from offer where offer.person_id = online.person_id) / hours)::float8 as rate
    from online where person_id = any(${company.agents.map(({ id }) => id)}::bigint[])`.execute(db)
  return rows.map(row => row.rate)
}
