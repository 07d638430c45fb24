import type { AvailabilityState } from '@stoa/contract/availability'
import { expect, test } from 'vitest'
import { countOnline, standingOf, whoIsThereFirst } from './board-order.ts'

const member = (name: string, tickets: AvailabilityState, chats: AvailabilityState, allocated = true) => ({
  name,
  services: [
    { service: 'tickets' as const, state: tickets, allocated },
    { service: 'chats' as const, state: chats, allocated: false },
  ].map(service => ({
    ...service,
    chosen: service.state,
    reason: 'chosen' as const,
    since: '2026-11-20T16:50:00Z',
  })),
})

test('who is there comes first, by names among those alike', () => {
  const members = [
    member('Ada', 'offline', 'offline'),
    member('Ben', 'online', 'online'),
    member('Dora', 'away', 'away'),
    member('Eve', 'online', 'online'),
  ]
  expect(whoIsThereFirst(members).map(each => each.name)).toEqual(['Ben', 'Eve', 'Dora', 'Ada'])
  expect(countOnline(members)).toBe(2)
})

test('only services that the department gives work of count; without any, all do', () => {
  expect(standingOf(member('Ben', 'away', 'online'))?.first.state).toBe('away')
  expect(standingOf(member('Ben', 'away', 'online', false))?.first.state).toBe('online')
})
