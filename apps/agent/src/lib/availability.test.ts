import { availabilityStates, services } from '@stoa/contract/availability'
import { expect, test } from 'vitest'
import { allServices, allStates, summaryOf } from './availability.ts'

const since = '2026-11-20T16:50:00Z'
const at = (...states: ('online' | 'away' | 'paused' | 'offline')[]) =>
  states.map(state => ({ state, since, reason: 'chosen' as const }))

test('who is online for one service counts as online, and the services differ', () => {
  expect(summaryOf(at('offline', 'paused', 'online'))).toEqual({
    first: { state: 'online', since, reason: 'chosen' },
    differs: true,
  })
  expect(summaryOf(at('offline', 'paused', 'away'))?.first.state).toBe('away')
})

test('who is the same everywhere is just that', () => {
  expect(summaryOf(at('paused', 'paused'))).toMatchObject({ first: { state: 'paused' }, differs: false })
  expect(summaryOf([])).toBeNull()
})

test('there are no other states and services than those of the contract', () => {
  expect(allStates).toEqual(availabilityStates)
  expect(allServices).toEqual(services)
})
