import { allRoutes } from '@stoa/contract/api'
import { staleAfter } from '@stoa/contract/realtime'
import { timelineNames } from '@stoa/contract/timeline'
import { describe, expect, test } from 'vitest'
import { readEvents, recordedBy } from '../../scripts/generate/read-events.ts'
import { literalsIn, serverSources } from '../../scripts/generate/read-server.ts'

const events = await readEvents()
const names = events.map(({ name }) => name)
const sources = serverSources()

test('there are events, and no two have the same name', () => {
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

test('names are a noun and a past tense', () => {
  expect(names.filter(name => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(name))).toEqual([])
})

describe.each(events)('$name', ({ module, recordedIn }) => {
  test('is recorded by its own module, and by no other', () => {
    const modules = sources.filter(({ path }) => recordedIn.includes(path)).map(source => source.module)
    expect([...new Set(modules)]).toEqual([module])
  })
})

test('what is recorded is defined', () => {
  const known = new Set(names)
  const recorded = sources.flatMap(source => [...recordedBy(source, known)])
  expect(recorded.filter(name => !known.has(name))).toEqual([])
})

test('a record whose name is in a variable counts for every event that its file names', () => {
  const text =
    "const tell = (act, name) => record(act, deliveryEvents, name, { a: 1 })\ntell(act, 'delivery.sent')"
  expect([...recordedBy({ path: 'x.ts', text }, new Set(['delivery.sent']))]).toEqual(['delivery.sent'])
})

test('realtime and the timeline name events that exist', () => {
  expect(Object.keys(staleAfter).filter(name => !names.includes(name))).toEqual([])
  expect(timelineNames.filter(name => !names.includes(name))).toEqual([])
})

test('what realtime itself listens for exists', () => {
  const listened = sources
    .filter(({ module }) => module === 'outlets/realtime')
    .flatMap(({ text }) => literalsIn(text))
    .filter(word => /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(word) && !word.endsWith('.ts'))
  expect(listened.length).toBeGreaterThan(3)
  expect(listened.filter(name => !names.includes(name))).toEqual([])
})

test('what becomes stale is a query of the contract', () => {
  const reads = allRoutes.filter(route => route.method === 'GET').map(route => route.key)
  expect(Object.values(staleAfter).flatMap(keys => keys.filter(key => !reads.includes(key)))).toEqual([])
})

test('every event of a ticket is in its timeline and makes the ticket stale', () => {
  const ofTickets = events.filter(
    ({ module, name }) => module === 'core/tickets' || name.startsWith('delivery.'),
  )
  const timeline: readonly string[] = timelineNames
  expect(ofTickets.filter(({ name }) => !timeline.includes(name) || !(name in staleAfter))).toEqual([])
})
