import { expect, test } from 'vitest'
import { mailTurn } from './mail-turn.ts'
import { type Chosen, usual } from './usual.ts'

const at = Temporal.Instant.from('2026-11-20T10:00:00Z')
const turn = (chosen: Partial<Chosen>, more: Partial<Parameters<typeof mailTurn>[1]> = {}) =>
  mailTurn({ ...usual, ...chosen }, { now: at, zone: 'UTC', present: false, mailedAt: null, ...more })

test('who is in the app gets no single mail, unless they want one always', () => {
  expect([turn({}), turn({}, { present: true })]).toEqual(['now', 'never'])
  expect(turn({ mail: 'always' }, { present: true })).toBe('now')
  expect(turn({ mail: 'daily' }, { present: true })).toBe('now')
})

test('single mails are a quarter of an hour apart, and what comes meanwhile is gathered', () => {
  const mailedAt = at.subtract({ minutes: 10 })
  expect(turn({}, { mailedAt })).toEqual({ later: at.add({ minutes: 5 }) })
  expect(turn({}, { mailedAt: at.subtract({ minutes: 15 }) })).toBe('now')
  expect(turn({ mail: 'daily' }, { mailedAt })).toBe('now')
})

test('quiet hours that were chosen meanwhile count', () => {
  const quiet = { from: '09:00', to: '11:00', days: ['friday'] } as Chosen['quiet']
  expect(turn({ quiet, mail: 'always' })).toEqual({ later: at.add({ hours: 1 }) })
})
