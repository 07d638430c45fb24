import { expect, test } from 'vitest'
import { invitationTime } from './invitation-time.ts'

const reader = { language: 'en', timeZone: 'Asia/Shanghai' } as const
const at = (local: string, zone: string | null = null, moment: string | null = null) => ({
  local,
  zone,
  at: moment,
})

test('a moment that is the same for everybody is told in the reader’s time', () => {
  const starts = at('2026-12-03T12:30:00', 'Europe/Vilnius', '2026-12-03T10:30:00Z')
  expect(invitationTime({ starts, ends: null }, reader)).toEqual({
    from: expect.stringMatching(/^December 3, 2026 at 6:30\sPM$/),
    until: null,
    zone: null,
  })
})

test('one of a zone that nobody else knows is told as it is written, with the zone', () => {
  const starts = at('2026-12-03T12:30:00', 'W. Europe Standard Time')
  expect(invitationTime({ starts, ends: null }, reader)).toEqual({
    from: expect.stringMatching(/^December 3, 2026 at 12:30\sPM$/),
    until: null,
    zone: 'W. Europe Standard Time',
  })
})

test('whole days end with the last of them', () => {
  const one = { starts: at('2026-12-03'), ends: at('2026-12-04') }
  expect(invitationTime(one, reader)).toMatchObject({ from: 'Dec 3, 2026', until: null })
  const three = { starts: at('2026-12-03'), ends: at('2026-12-06') }
  expect(invitationTime(three, reader)).toMatchObject({ from: 'Dec 3, 2026', until: 'Dec 5, 2026' })
})

test('no beginning, no time', () => {
  expect(invitationTime({ starts: null, ends: at('2026-12-03') }, reader)).toBeNull()
})
