import { translator } from '@stoa/text/translator'
import { expect, test } from 'vitest'
import { openingSentence } from './opening-sentence.ts'

const now = Date.parse('2026-11-23T13:00:00Z')
const athens = { timeZone: 'Europe/Athens' }

test('what is open or closed says until when, by the clock of its own place', async () => {
  const t = await translator('en')
  const open = { ...athens, openNow: true, changesAt: '2026-11-23T15:00:00Z' }
  expect(openingSentence(t, open, 'en', now)).toMatch(/^Open until 5:00\sPM \(Europe\/Athens\)$/)
  const closed = { ...athens, openNow: false, changesAt: '2026-11-24T07:00:00Z' }
  expect(openingSentence(t, closed, 'en', now)).toMatch(/^Closed until Tuesday 9:00\sAM \(Europe\/Athens\)$/)
})

test('what never changes says so', async () => {
  const t = await translator('en')
  expect(openingSentence(t, { ...athens, openNow: true, changesAt: null }, 'en', now)).toContain(
    'without an end',
  )
})
