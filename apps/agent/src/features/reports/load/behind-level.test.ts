import { expect, test } from 'vitest'
import { behindLevel } from './behind-level.ts'

const november = { from: '2026-11-01', to: '2026-11-30' }

test('behind who was there are the stretches in which they were online', () => {
  const log = { to: '/reports/availability', search: { ...november, departments: [7] } }
  for (const level of ['agents', 'slots', 'covered'] as const)
    expect(behindLevel(level, 7, november, '2026-12-24')).toEqual(log)
})

test('behind what waits is the list of what waits now, as long as the period goes on', () => {
  const on = (level: 'queue' | 'held', today: string) => behindLevel(level, 7, november, today)
  expect(on('queue', '2026-11-30')).toEqual({ to: '/', search: { department: 7, view: 'unassigned' } })
  expect(on('held', '2026-11-30')).toEqual({ to: '/', search: { department: 7 } })
  expect([on('queue', '2026-12-01'), on('held', '2026-12-01')]).toEqual([null, null])
})
