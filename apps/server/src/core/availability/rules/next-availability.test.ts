import { expect, test } from 'vitest'
import { nextAvailability, type Standing } from './next-availability.ts'

const then = Temporal.Instant.from('2026-11-20T08:00:00Z')
const now = Temporal.Instant.from('2026-11-20T16:50:00Z')

const standing = (given: Partial<Standing>): Standing => ({
  service: 'tickets',
  chosen: 'online',
  state: 'online',
  reason: 'chosen',
  since: then,
  ...given,
})

test('what is chosen counts at once for somebody who is there', () => {
  const after = nextAvailability(standing({}), { present: true, reason: 'chosen', chosen: 'away' }, now)
  expect(after).toEqual(standing({ chosen: 'away', state: 'away', since: now }))
})

test('who leaves is offline and keeps the choice; who returns finds it again', () => {
  const left = nextAvailability(
    standing({ chosen: 'away', state: 'away' }),
    { present: false, reason: 'left' },
    now,
  )
  expect(left).toMatchObject({ chosen: 'away', state: 'offline', reason: 'left', since: now })
  expect(nextAvailability(left, { present: true, reason: 'returned' }, now)).toMatchObject({
    state: 'away',
    reason: 'returned',
  })
})

test('who chose to be offline comes and goes without a change', () => {
  const offline = standing({ chosen: 'offline', state: 'offline' })
  expect(nextAvailability(offline, { present: false, reason: 'left' }, now)).toEqual(offline)
  expect(nextAvailability(offline, { present: true, reason: 'returned' }, now)).toEqual(offline)
})

test('what is set for somebody who is not there waits for the return', () => {
  const gone = standing({ chosen: 'offline', state: 'offline' })
  const set = nextAvailability(gone, { present: false, reason: 'set-by-other', chosen: 'online' }, now)
  expect(set).toEqual(standing({ chosen: 'online', state: 'offline', reason: 'left' }))
  const ended = nextAvailability(set, { present: false, reason: 'planned', chosen: 'offline' }, now)
  expect(ended).toMatchObject({ chosen: 'offline', state: 'offline', reason: 'planned', since: then })
})

test('choosing what is already so explains it anew, and it is so since then', () => {
  const paused = standing({ chosen: 'paused', state: 'paused', reason: 'inactive' })
  const after = nextAvailability(paused, { present: true, reason: 'chosen', chosen: 'paused' }, now)
  expect(after).toEqual(standing({ chosen: 'paused', state: 'paused', reason: 'chosen' }))
})
