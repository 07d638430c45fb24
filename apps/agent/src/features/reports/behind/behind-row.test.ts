import { expect, test } from 'vitest'
import { behindRow } from './behind-row.ts'

const report = { from: '2026-11-22', to: '2026-11-28', zone: 'Europe/Athens' }
const filter = {
  zone: report.zone,
  departments: [1, 2],
  agents: undefined,
  channels: undefined,
  tag: 'refund',
  company: undefined,
  shares: undefined,
}
const reader = { language: 'en', timeZone: report.zone } as const
const behind = (by: Parameters<typeof behindRow>[0]['by'], key: string | null) =>
  behindRow({ by, filter }, report, key, reader).filter

test('behind the sum of all rows is what the filters let through', () => {
  expect(behind('department', null)).toEqual({
    ...filter,
    from: report.from,
    to: report.to,
    hour: undefined,
  })
})

test('behind a row is only what that row is about', () => {
  expect(behind('department', '2')).toMatchObject({ departments: [2], tag: 'refund' })
  expect(behind('agent', '0')).toMatchObject({ departments: [1, 2], agents: [0] })
  expect(behind('channel', 'email')).toMatchObject({ channels: ['email'] })
  expect(behind('tag', 'vip')).toMatchObject({ tag: 'vip' })
})

test('behind a stretch of time is what happened in it', () => {
  expect(behind('day', '2026-11-24')).toMatchObject({ from: '2026-11-24', to: '2026-11-24' })
  expect(behind('week', '2026-11-16')).toMatchObject({ from: '2026-11-22', to: '2026-11-22' })
  const hour = '2026-11-23T22:00:00.000Z'
  expect(behind('hour', hour)).toMatchObject({ from: '2026-11-24', to: '2026-11-24', hour })
})

test('behind a point of the chart is what happened in a row and in a stretch of time', () => {
  const at = (key: string | null, stretch: 'day' | 'hour', moment: string) =>
    behindRow({ by: 'department', filter }, report, key, reader, { key: moment, stretch })
  expect(at('2', 'day', '2026-11-24').filter).toMatchObject({
    ...{ departments: [2], from: '2026-11-24', to: '2026-11-24', hour: undefined },
  })
  const hour = '2026-11-23T22:00:00.000Z'
  const told = at(null, 'hour', hour)
  expect(told.filter).toMatchObject({ departments: [1, 2], from: '2026-11-24', to: '2026-11-24', hour })
  expect(told.when).toContain('12:00')
})
