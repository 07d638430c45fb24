import { problemsIn } from '@stoa/conditions/check'
import { toSql } from '@stoa/conditions/compile'
import type { Field } from '@stoa/conditions/field'
import { fields } from '@stoa/conditions/fields'
import { matcher } from '@stoa/conditions/matcher'
import type { Past } from '@stoa/conditions/sql/asking'
import { madeAtEvent } from '@stoa/conditions/sql/value-sql'
import { needKey, type Values } from '@stoa/conditions/values'
import { shareWords } from '@stoa/conditions/words/shared-words'
import type { Condition } from '@stoa/contract/conditions'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { valuesOfEvents, valuesOfTickets } from '../../apps/server/src/core/conditions/queries.ts'
import type { Db } from '../../apps/server/src/platform/db/database.ts'
import { dice } from '../support/dice.ts'
import { openOddCompany } from '../support/odd-tickets.ts'
import { allPairs, drawsConditions, keysOf, type Pair } from '../support/random-conditions.ts'

const wanted = 20_000
const perQuery = 30
const zones = ['Europe/Athens', 'America/St_Johns', 'Asia/Kathmandu', 'UTC'] as const

const needs = fields
  .filter(field => field.scope !== 'clock')
  .flatMap(field =>
    keysOf(field).map(key => (key === undefined ? { field: field.name } : { field: field.name, key })),
  )

/** Fields that remember: what they were at an event can be worked out. */
const remembered = fields.filter(field => field.before)
const keyOf = (field: Field) => keysOf(field)[0]
const needOf = (field: Field) => ({ field: field.name, ...(keyOf(field) && { key: keyOf(field) ?? '' }) })

const eventsOf = async (db: Db): Promise<number[]> => {
  const { rows } = await sql<{
    id: number
  }>`select id from event where ticket_id is not null order by id`.execute(db)
  return rows.map(row => row.id)
}

const newestEvent = async (db: Db, ticketId: number): Promise<number> => {
  const { rows } = await sql<{
    id: number
  }>`select max(id) as id from event where ticket_id = ${ticketId}`.execute(db)
  return rows[0]?.id ?? 0
}

const fromEvents = sql`from event
  join ticket on ticket.id = event.ticket_id
  left join message on message.id = (event.data ->> 'messageId')::bigint`

/** Where memory and SQL say different things; how often each pair held and did not. */
const compare = async (
  db: Db,
  asked: readonly { pair: Pair; condition: Condition }[],
  given: {
    events: readonly number[]
    values: ReadonlyMap<number, Values>
    now: Temporal.Instant
    zone: string
    me: number
  },
  tally: Map<string, { held: number; not: number }>,
) => {
  const { events, values, now, zone, me } = given
  const columns = asked.map(
    ({ condition }, at) =>
      sql`, ${toSql([[condition]], { now: sql`${now}`, zone, me })} as ${sql.ref(`c${at}`)}`,
  )
  const { rows } = await sql<{ id: number } & Record<string, unknown>>`
    select event.id${sql.join(columns, sql``)} ${fromEvents} where event.id = any (${events}::bigint[])`.execute(
    db,
  )
  expect(rows.length).toBe(events.length)
  const words = shareWords()
  const compiled = asked.map(({ pair, condition }) => ({
    pair,
    condition,
    holds: matcher([[condition]], { zone }),
    holdsAmongOthers: matcher([[condition]], { zone, words }),
  }))
  return compiled.flatMap(({ pair, condition, holds, holdsAmongOthers }, at) => {
    const counts = tally.get(nameOf(pair)) ?? { held: 0, not: 0 }
    tally.set(nameOf(pair), counts)
    return rows.flatMap(row => {
      const seen = values.get(row.id) ?? new Map()
      const inMemory = holds(seen, now, me) !== null
      expect(holdsAmongOthers(seen, now, me) !== null, JSON.stringify(condition)).toBe(inMemory)
      counts[inMemory ? 'held' : 'not']++
      return inMemory === row[`c${at}`] ? [] : [{ condition, event: row.id, inMemory, inSql: row[`c${at}`] }]
    })
  })
}

const nameOf = ({ field, operator, key }: Pair) => `${field.name}${key ? `(${key})` : ''} ${operator}`

test('memory and SQL agree on tens of thousands of random events and conditions, for every field and operator', async () => {
  const roll = dice(20_931)
  const atThatTime: { event: number; values: Values | undefined }[] = []
  const { company, people } = await openOddCompany(roll, 150, async (db, ticketId) => {
    const needed = remembered.map(needOf)
    const values = (await valuesOfTickets(db, [ticketId], needed)).get(ticketId)
    atThatTime.push({ event: await newestEvent(db, ticketId), values })
  })
  const { db, clock } = company.platform
  const ids = await eventsOf(db)
  const values = await valuesOfEvents(db, ids, needs)
  const begun = Temporal.Instant.from('2026-11-20T16:50:00Z')
  const lasted = Math.round(begun.until(clock.now()).total('minutes'))
  let now = begun
  const draw = drawsConditions(roll, [...values.values()], () => now)

  const pairs = allPairs()
  const tally = new Map<string, { held: number; not: number }>()
  const different: object[] = []
  let compared = 0
  const isCovered = (pair: Pair) => {
    const counts = tally.get(nameOf(pair))
    return counts !== undefined && counts.held > 0 && counts.not > 0
  }
  for (let round = 0; round < 60 && (compared < wanted || !pairs.every(isCovered)); round++) {
    // Most are drawn once and again; what has not been on both sides yet is drawn on.
    const due = compared < wanted ? pairs : pairs.filter(pair => !isCovered(pair))
    for (let at = 0; at < due.length; at += perQuery) {
      // Before, while and after it all happened.
      now = begun.add({ minutes: roll.whole(-3_000, lasted + 3_000) })
      const asked = due.slice(at, at + perQuery).map(pair => ({ pair, condition: draw(pair) }))
      const groups = asked.map(one => [one.condition])
      const wrong = problemsIn(groups, ['ticket', 'event', 'message', 'clock'], { me: true })
      expect(wrong.map(({ group, problem }) => ({ problem, condition: groups[group] }))).toEqual([])
      const events = roll.some(ids, (compared < wanted ? 12 : 120) / ids.length)
      const given = { events, values, now, zone: roll.one(zones), me: roll.one(people) }
      different.push(...(await compare(db, asked, given, tally)))
      compared += asked.length * events.length
    }
  }

  const lines = pairs.map(pair => {
    const { held, not } = tally.get(nameOf(pair)) ?? { held: 0, not: 0 }
    return `${nameOf(pair).padEnd(44)} held ${String(held).padStart(4)}  not ${String(not).padStart(4)}`
  })
  console.log(
    `${lines.join('\n')}\n${compared} pairs of ${ids.length} events and ${tally.size} kinds of condition`,
  )
  expect(different.slice(0, 10)).toEqual([])
  expect(compared).toBeGreaterThanOrEqual(wanted)
  expect(pairs.filter(pair => !isCovered(pair)).map(nameOf)).toEqual([])

  await remembersThePast(db, atThatTime, {})
  await remembersThePast(db, atThatTime, { since: sql`${begun}::timestamptz` })
}, 240_000)

/** What SQL says that fields were at an event is what they were. */
const remembersThePast = async (
  db: Db,
  then: readonly { event: number; values: Values | undefined }[],
  past: Past,
) => {
  const columns = remembered.map(
    (field, at) => sql`, ${madeAtEvent(field, keyOf(field), past, value => value)} as ${sql.ref(`c${at}`)}`,
  )
  const { rows } = await sql<{ id: number } & Record<string, unknown>>`
    select event.id${sql.join(columns, sql``)} ${fromEvents} where event.id = any (${then.map(one => one.event)}::bigint[])`.execute(
    db,
  )
  const byEvent = new Map(rows.map(row => [row.id, row]))
  // Where several acts left no event of their own, the last one counts.
  const last = new Map(then.map(({ event, values }) => [event, values]))
  const wrong = [...last].flatMap(([event, values]) =>
    remembered.flatMap((field, at) => {
      const { name } = field
      const was = [values?.get(needKey(needOf(field)))].flat().toSorted()
      const said = [byEvent.get(event)?.[`c${at}`]].flat().toSorted()
      return JSON.stringify(was) === JSON.stringify(said) ? [] : [{ event, name, was, said }]
    }),
  )
  expect(wrong.slice(0, 10)).toEqual([])
  expect(last.size).toBeGreaterThan(300)
}
