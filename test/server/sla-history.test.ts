import { businessHours } from '@stoa/contract/business-hours'
import { departments } from '@stoa/contract/departments'
import { type SlaTarget, sla } from '@stoa/contract/sla'
import { priorities } from '@stoa/contract/ticket-shapes'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import type { Clock, State } from '../../apps/server/src/automation/sla/rules/clocks.ts'
import { factOf, openingOf, type TicketEvent } from '../../apps/server/src/automation/sla/rules/fact.ts'
import { begin, step } from '../../apps/server/src/automation/sla/rules/fold.ts'
import type { TermsOf } from '../../apps/server/src/automation/sla/rules/terms.ts'
import { loadStates } from '../../apps/server/src/automation/sla/store/load-states.ts'
import { warnAndBreach } from '../../apps/server/src/automation/sla/warn-and-breach.ts'
import {
  alwaysOpen,
  businessSeconds,
  compileCalendar,
} from '../../apps/server/src/core/business-hours/queries.ts'
import {
  letAnswerLeave,
  receiveMessage,
  returnPostponed,
  returnReply,
} from '../../apps/server/src/core/tickets/commands.ts'
import { createWaits, eventsThatStand } from '../../apps/server/src/core/tickets/queries.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { type Company, openCompany } from '../support/company.ts'

/** The same numbers for the same seed, from 0 up to 1. */
const dice = (seed: number) => {
  let state = seed
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  return {
    below: (limit: number) => Math.floor(next() * limit),
    of: <Value>(values: readonly Value[]): Value => {
      const value = values[Math.floor(next() * values.length)]
      if (value === undefined) throw new Error('nothing to choose from')
      return value
    },
  }
}
type Dice = ReturnType<typeof dice>

const week = (roll: Dice) => {
  const day = () => roll.of([[], [{ from: '09:00', to: '17:00' }], [{ from: '00:00', to: '24:00' }]])
  const fixed = [{ from: '10:00', to: '12:30' }]
  return {
    monday: fixed,
    tuesday: day(),
    wednesday: day(),
    thursday: day(),
    friday: day(),
    saturday: day(),
    sunday: day(),
  }
}

const randomTargets = (roll: Dice): SlaTarget[] =>
  (['first_answer', 'next_answer', 'first_assign', 'first_resolve'] as const).flatMap(metric => [
    ...(roll.below(5) > 0 ? [{ metric, priority: null, seconds: 600 * (1 + roll.below(100)) }] : []),
    ...(roll.below(3) === 0
      ? [{ metric, priority: roll.of(priorities), seconds: 600 * (1 + roll.below(30)) }]
      : []),
  ])

/** What the settings say, read by the routes, from the event on after which they were read. */
type Epoch = { afterEvent: number; at: Temporal.Instant; termsOf: TermsOf }

const readEpoch = async ({ ada, platform }: Company): Promise<Epoch> => {
  const levels = new Map((await ada.calls(sla.levels)).body.items.map(level => [level.id, level]))
  const all = (await ada.calls(departments.list)).body.items
  const hours = (await ada.calls(businessHours.list)).body.items
  const calendars = new Map(hours.map(each => [each.id, compileCalendar(each)]))
  const newest = await platform.db
    .selectFrom('event')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  const ofLevel = await platform.db.selectFrom('sla_level').select(['id', 'calendar_id']).execute()
  return {
    afterEvent: newest?.id ?? 0,
    at: platform.clock.now(),
    termsOf: (levelId, departmentId) => {
      const level = levelId === null ? undefined : levels.get(levelId)
      const own = ofLevel.find(each => each.id === levelId)?.calendar_id ?? null
      const calendarId = own ?? all.find(each => each.id === departmentId)?.calendarId ?? null
      return {
        targets: level?.targets ?? [],
        warnBefore: level?.warnBefore ?? 0,
        calendar: (calendarId !== null && calendars.get(calendarId)) || alwaysOpen,
      }
    },
  }
}

/** The plain fold: the events of a ticket and the changes of settings, one after the other, from nothing. */
const recompute = (happened: readonly TicketEvent[], epochs: readonly Epoch[]): State | null => {
  const events = eventsThatStand(happened)
  const opening = openingOf(events)
  const opened = events.find(event => event.name === 'ticket.opened')
  if (!opening || !opened) return null
  const termsAt = (id: number) =>
    epochs.findLast(epoch => epoch.afterEvent < id)?.termsOf ?? epochs[0]?.termsOf
  const steps = [
    ...events.map(event => ({ id: event.id, fact: factOf(event), termsOf: termsAt(event.id) })),
    ...epochs.map(({ afterEvent, at, termsOf }) => ({ id: afterEvent + 0.5, fact: { at }, termsOf })),
  ]
    .filter(({ id }) => id > opened.id)
    .sort((a, b) => a.id - b.id)
  const first = termsAt(opened.id)
  if (!first) return null
  return steps.reduce(
    (state, { fact, termsOf }) => (fact && termsOf ? step(state, fact, termsOf) : state),
    begin(opening, first),
  )
}

/** What of a clock is derived from history and settings alone. What ended without ever a promise, nobody sees. */
const comparable = (clocks: readonly Clock[]) =>
  clocks
    .filter(clock => clock.target !== null || clock.endedAt === null)
    .map(({ id: _, warnedAt: __, breachedAt, told, ...clock }) =>
      // Of whom a breach is told is where the ticket was when somebody noticed.
      JSON.parse(JSON.stringify({ ...clock, told: breachedAt || clock.outcome === 'missed' ? null : told })),
    )

const waitsIn = (happened: readonly TicketEvent[]) => {
  const events = eventsThatStand(happened)
  const opened = events.find(event => event.name === 'ticket.opened')
  if (!opened) return []
  const waitsEndedBy = createWaits(opened)
  return events.flatMap(event =>
    waitsEndedBy(event).map(({ kind, since }) => ({ key: `${event.id} ${kind}`, event, since })),
  )
}

/** Of each wait what lay outside the hours that its level kept when it was known to have ended so: what was told, and what should have been. */
const closedIn = (events: readonly TicketEvent[], epochs: readonly Epoch[]) => {
  const told = new Map<string, number>()
  for (const { name, data } of events) {
    if (name !== 'sla.wait-measured') continue
    const { eventId, closed } = data as { eventId: number; closed: Record<string, number> }
    for (const [kind, seconds] of Object.entries(closed)) told.set(`${eventId} ${kind}`, seconds)
  }
  return waitsIn(events).map(({ key, event, since }) => {
    const known = events.find(
      ({ id }) =>
        id >= event.id &&
        waitsIn(events.filter(each => each.id <= id)).some(
          wait => wait.key === key && wait.since.equals(since),
        ),
    )
    const then = events.filter(({ id, name, data }) =>
      name === 'sla.level-changed' && (data as { sinceOpening?: true }).sinceOpening ? true : id <= event.id,
    )
    const state = recompute(then, epochs)
    const terms = epochs.findLast(epoch => epoch.afterEvent < (known?.id ?? 0))?.termsOf
    const hours = state?.levelId != null && terms?.(state.levelId, state.departmentId).calendar
    const took = businessSeconds(alwaysOpen, since, event.at)
    return [key, told.get(key) ?? 0, hours ? took - businessSeconds(hours, since, event.at) : 0] as const
  })
}

const compare = async (company: Company, ticketIds: readonly number[], epochs: readonly Epoch[]) => {
  const { db } = company.platform
  const kept = await loadStates(db, ticketIds, 'all')
  let clocks = 0
  for (const ticketId of ticketIds) {
    const state = kept.get(ticketId)?.state
    if (!state) continue
    const rows = await db
      .selectFrom('event')
      .select(['id', 'name', 'at', 'data', 'actor_kind', 'actor_id'])
      .where('ticket_id', '=', ticketId)
      .orderBy('id')
      .execute()
    const events = rows.map(({ actor_kind, actor_id, ...event }) => ({
      ...event,
      actor: { kind: actor_kind, id: actor_id },
    }))
    const recomputed = recompute(events, epochs)
    for (const [key, told, expected] of closedIn(events, epochs)) expect([key, told]).toEqual([key, expected])
    const { clocks: ours, ...head } = state
    const { clocks: theirs, ...expected } = recomputed ?? { clocks: [] }
    expect(head).toEqual(expected)
    expect(comparable(ours)).toEqual(comparable(theirs))
    clocks += comparable(ours).length

    const open = ours.filter(clock => clock.endedAt === null)
    const now = company.platform.clock.now()
    for (const { breachAt, breachedAt } of open)
      if (breachAt) expect(breachedAt !== null).toBe(Temporal.Instant.compare(breachAt, now) <= 0)
    const dues = open.flatMap(({ dueAt }) => (dueAt ? [dueAt] : [])).sort(Temporal.Instant.compare)
    const ticket = (await company.ada.calls(tickets.get, { params: { id: ticketId } })).body
    expect(ticket.status).toBe(state.status)
    expect(ticket.dueAt).toBe(dues[0]?.toString() ?? null)
    const waits = ticket.status === 'new' || ticket.status === 'open'
    expect(ticket.overdue).toBe(waits && open.some(({ breachedAt }) => breachedAt !== null))
  }
  return clocks
}

const nourWrites = (company: Company, ticketId: number, contactId: number, automatic: boolean) =>
  write(company.platform, { kind: 'contact', id: contactId }, act =>
    receiveMessage(act, {
      ticketId,
      contactId,
      message: {
        subject: null,
        sender: 'nour@example.net',
        recipients: [],
        cc: [],
        text: 'And now?',
        html: null,
        files: [],
        intakeId: null,
        automatic,
      },
    }),
  )

test.for([1, 2, 3, 4])(
  'after any random history the stored clocks equal a recomputation from the events (%i)',
  { timeout: 120_000 },
  async seed => {
    const roll = dice(seed)
    const company = await openCompany()
    const { ada, platform, ben, dora } = company
    const calendars = [1, 2].map(n => ({
      name: `Hours ${n}`,
      timeZone: 'Europe/Athens',
      week: week(roll),
      exceptions: [],
    }))
    const calendarIds: (number | null)[] = [null]
    for (const body of calendars) calendarIds.push((await ada.calls(businessHours.create, { body })).body.id)
    const levelIds: number[] = []
    for (const name of ['Gold', 'Silver']) {
      const body = {
        name,
        calendarId: roll.of([null, null, ...calendarIds]),
        warnBefore: 900,
        targets: randomTargets(roll),
      }
      levelIds.push((await ada.calls(sla.createLevel, { body })).body.id)
    }
    const sales = await company.department('Sales', [ben.id, dora.id])
    const support = await company.department('Support', [ben.id, dora.id])
    const departmentIds = [sales.id, support.id]
    const set = (id: number, levelId: number | null) =>
      ada.calls(sla.setDepartmentLevel, { params: { id }, body: { levelId } })
    await set(sales.id, levelIds[0] ?? null)
    const groups = [[{ field: 'subject', operator: 'contains', value: ['Prize'] }]]
    await ada.calls(sla.createRule, { body: { name: 'Prizes', groups, levelId: levelIds[1] } })

    const epochs = [await readEpoch(company)]
    const ids: { id: number; contactId: number }[] = []
    /** Answers that have not left. */
    const waiting: number[] = []
    const opens = async () => {
      const ticket = await company.opens(roll.of(['Prize', 'Card', 'Invoice']), roll.of(departmentIds))
      ids.push({ id: ticket.id, contactId: ticket.contact.id })
    }
    for (let n = 0; n < 3; n++) await opens()

    const act = async () => {
      const { id, contactId } = roll.of(ids)
      const at = { params: { id } }
      const until = () =>
        platform.clock
          .now()
          .add({ minutes: 1 + roll.below(600) })
          .toString()
      const acts = [
        () => (ids.length < 6 ? opens() : undefined),
        () => nourWrites(company, id, contactId, false),
        () => nourWrites(company, id, contactId, roll.below(3) === 0),
        () => ada.calls(tickets.reply, { ...at, body: { text: 'Try again', resolve: roll.below(4) === 0 } }),
        () => ada.calls(tickets.reply, { ...at, body: { text: 'Try again' } }),
        async () => {
          const text = { text: 'Wrong one', resolve: roll.below(4) === 0 }
          const reply = await ada.calls(tickets.reply, { ...at, body: text })
          if (reply.status !== 200) return
          if (roll.below(2) === 0) await company.modules.followers.settle()
          platform.clock.pass({ seconds: roll.below(30) })
          if (roll.below(3) === 0) await nourWrites(company, id, contactId, false)
          if (roll.below(3) === 0) await company.modules.followers.settle()
          await write(platform, { kind: 'user', id: ben.id }, act => returnReply(act, reply.body.id))
        },
        async () => {
          const sendAt = platform.clock.now().add({ hours: 1 }).toString()
          const body = { text: 'Good morning', resolve: roll.below(4) === 0, sendAt }
          const { status, body: reply } = await ada.calls(tickets.reply, { ...at, body })
          if (status === 200) waiting.push(reply.id)
        },
        async () => {
          const [messageId] = waiting.splice(roll.below(waiting.length), 1)
          if (messageId !== undefined) await letAnswerLeave(platform, messageId)
        },
        async () => {
          const [messageId] = roll.below(2) === 0 ? waiting.splice(roll.below(waiting.length), 1) : []
          if (messageId !== undefined)
            await write(platform, { kind: 'user', id: ben.id }, act => returnReply(act, messageId))
        },
        () => ada.calls(tickets.note, { ...at, body: { text: 'Hm' } }),
        () => ada.calls(tickets.assign, { ...at, body: { assigneeId: roll.of([ben.id, dora.id, null]) } }),
        () =>
          ada.calls(tickets.transfer, {
            ...at,
            body: { departmentId: roll.of(departmentIds), assigneeId: roll.of([ben.id, null]) },
          }),
        () => ada.calls(tickets.postpone, { ...at, body: { until: until() } }),
        () => ada.calls(tickets.resolve, at),
        () => ada.calls(tickets.reopen, at),
        () => (roll.below(3) === 0 ? ada.calls(tickets.close, at) : undefined),
        () => ada.calls(tickets.prioritise, { ...at, body: { priority: roll.of(priorities) } }),
        () => ada.calls(sla.changeTicketLevel, { ...at, body: { levelId: roll.of([...levelIds, null]) } }),
        () => platform.clock.pass({ minutes: roll.below(90) }),
        () => platform.clock.pass({ minutes: roll.below(1500) }),
        () => returnPostponed(platform),
        () => warnAndBreach(platform),
        () => company.modules.followers.settle(),
      ]
      await roll.of(acts)()
    }

    const change = async () => {
      await company.modules.followers.settle()
      const levelId = roll.of(levelIds)
      const at = { params: { id: levelId } }
      const changes = [
        () => ada.calls(sla.changeLevel, { ...at, body: { targets: randomTargets(roll) } }),
        () =>
          ada.calls(sla.changeLevel, {
            ...at,
            body: { calendarId: roll.of([null, null, ...calendarIds]), warnBefore: 60 * roll.below(60) },
          }),
        () => ada.calls(sla.deleteLevel, at),
        () => ada.calls(sla.restoreLevel, at),
        () =>
          ada.calls(businessHours.change, {
            params: { id: roll.of(calendarIds.slice(1)) ?? 0 },
            body: { week: week(roll) },
          }),
        () =>
          ada.calls(departments.configure, {
            params: { id: roll.of(departmentIds) },
            body: { calendarId: roll.of(calendarIds) },
          }),
        () => set(roll.of(departmentIds), roll.of([...levelIds, null])),
      ]
      // The hours of a department are what most easily goes unnoticed.
      const [, , , , ofCalendar, ofDepartment] = changes
      await roll.of([...changes, ofCalendar, ofCalendar, ofDepartment])?.()
      await company.modules.followers.settle()
      epochs.push(await readEpoch(company))
    }

    let compared = 0
    for (let round = 0; round < 12; round++) {
      for (let n = 0; n < 10; n++) await act()
      await change()
      await warnAndBreach(platform)
      compared += await compare(
        company,
        ids.map(each => each.id),
        epochs,
      )
    }
    expect(compared).toBeGreaterThan(20)
  },
)
