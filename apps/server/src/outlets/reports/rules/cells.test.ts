import { expect, test } from 'vitest'
import { addUp, type Cell, changed, createCells } from './cells.ts'
import type { Fact } from './fact.ts'
import { begun } from './testing.ts'

const fact = (told: Partial<Fact>): Fact => ({
  eventId: 1,
  at: begun,
  measure: 'answers',
  value: 1,
  departmentId: 10,
  agentId: 7,
  channel: 'email',
  companyId: 0,
  tags: [],
  ...told,
})

const minutes = (count: number) => begun.add({ minutes: count })

/** A line for each row: when, of which department, by whom, how, under which tag, and what is not nothing. */
const lines = (cells: readonly Cell[]) =>
  cells.map(({ detail, quarter, departmentId, agentId, channel, tag, sums }) => {
    const when = Temporal.Instant.fromEpochMilliseconds(quarter * 1000)
      .toString()
      .slice(11, 16)
    const who = detail === 'department' ? `${departmentId}` : `${departmentId} ${agentId} ${channel}`
    return `${when} ${who}${tag && ` ${tag}`}: ${sums.filter(sum => sum !== 0).join(' ')}`
  })

test('what is told is in the row of the department, in that of agent and channel, and in one of each tag and the company', () => {
  const cells = createCells()
  const tags = ['refund', 'vip']
  addUp(
    cells,
    [
      fact({ tags, companyId: 4 }),
      fact({ tags, companyId: 4, measure: 'new-answer-seconds', value: 90 }),
      fact({ agentId: 8, at: minutes(7) }),
      fact({ agentId: 8, at: minutes(8) }),
      fact({ agentId: 8, departmentId: 11, channel: 'form' }),
    ],
    1,
  )
  expect(lines(changed(cells)).sort()).toEqual([
    '13:00 10 7 email  4: 1 90',
    '13:00 10 7 email refund: 1 90',
    '13:00 10 7 email vip: 1 90',
    '13:00 10 7 email: 1 90',
    '13:00 10 8 email: 1',
    '13:00 10: 2 90',
    '13:00 11 8 form: 1',
    '13:00 11: 1',
    '13:15 10 8 email: 1',
    '13:15 10: 1',
  ])
})

test('what is told and taken back is in no row', () => {
  const cells = createCells()
  const [told, other] = [fact({ tags: ['vip'] }), fact({ agentId: 8 })]
  addUp(cells, [told, fact({ tags: ['vip'], measure: 'notes' }), other], 1)
  addUp(cells, [told, other], -1)
  expect(lines(changed(cells)).sort()).toEqual([
    '13:00 10 7 email vip: 1',
    '13:00 10 7 email: 1',
    '13:00 10: 1',
  ])
})

test('more rows than there was room for at first', () => {
  const cells = createCells()
  const many = Array.from({ length: 3000 }, (_, at) => fact({ agentId: at, companyId: at + 1 }))
  addUp(cells, [...many, ...many], 1)
  const rows = changed(cells)
  expect([rows.length, rows.reduce((sum, { sums }) => sum + (sums[0] ?? 0), 0)]).toEqual([6001, 18_000])
})
