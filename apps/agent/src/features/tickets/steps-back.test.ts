import { describe, expect, test } from 'vitest'
import { stepsBack } from './steps-back.ts'

describe('a move is taken back to where the ticket was', () => {
  const until = '2026-12-01T08:00:00Z'
  const now = Date.parse('2026-11-29T08:00:00Z')
  test.for([
    ['new', 'resolve', ['reopen']],
    ['open', 'postpone', ['reopen']],
    ['new', 'mark-answered', ['reopen']],
    ['open', 'mark-answered', ['reopen']],
    ['answered', 'reopen', ['mark-answered']],
    ['answered', 'resolve', ['reopen', 'mark-answered']],
    ['answered', 'postpone', ['reopen', 'mark-answered']],
    ['resolved', 'reopen', ['resolve']],
    ['postponed', 'reopen', ['postpone']],
    ['postponed', 'mark-answered', ['reopen', 'postpone']],
    ['postponed', 'resolve', ['reopen', 'postpone']],
  ] as const)('%s, %s', ([status, act, expected]) => {
    const before = { status, postponedUntil: status === 'postponed' ? until : null }
    expect(stepsBack(before, act, now).map(step => step.act)).toEqual(expected)
  })
  test('not to a moment that has passed', () => {
    const before = { status: 'postponed', postponedUntil: until } as const
    expect(stepsBack(before, 'reopen', Date.parse(until) + 1)).toEqual([])
  })
})
