import { expect, test } from 'vitest'
import { entriesBehind } from './entries-behind.ts'

const filter = { from: '2026-11-03', to: '2026-11-20', zone: 'UTC', departments: [1, 2], agents: undefined }

test('behind a sum of time are the entries of its row, within the filters', () => {
  expect(entriesBehind(filter, 'agent', null)).toEqual(filter)
  expect(entriesBehind(filter, 'agent', '7')).toEqual({ ...filter, agents: [7] })
  expect(entriesBehind(filter, 'department', '2')).toEqual({ ...filter, departments: [2] })
  expect(entriesBehind(filter, 'company', '0')).toEqual({ ...filter, companies: [0] })
})

test('behind that of a stretch are those of its days in the period', () => {
  expect(entriesBehind(filter, 'day', '2026-11-04')).toMatchObject({ from: '2026-11-04', to: '2026-11-04' })
  expect(entriesBehind(filter, 'week', '2026-11-02')).toMatchObject({ from: '2026-11-03', to: '2026-11-08' })
  expect(entriesBehind(filter, 'month', '2026-11-01')).toMatchObject({ from: '2026-11-03', to: '2026-11-20' })
})
