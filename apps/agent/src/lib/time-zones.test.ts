import { expect, test } from 'vitest'
import { timeZoneOptions } from './time-zones.ts'

const winter = Date.parse('2026-01-15T12:00:00Z')
const summer = Date.parse('2026-07-15T12:00:00Z')

test('a zone is found by its city, with the offset of the season', () => {
  const found = (now: number) =>
    timeZoneOptions('en', now, 'UTC').find(({ value }) => value === 'Europe/Athens')
  expect(found(winter)).toEqual({ value: 'Europe/Athens', label: 'Europe/Athens', hint: 'GMT+2' })
  expect(found(summer)?.hint).toBe('GMT+3')
})

test('names are read without underscores, and the chosen one is always there', () => {
  const options = timeZoneOptions('en', winter, 'Etc/GMT+1')
  expect(options[0]?.value).toBe('Etc/GMT+1')
  expect(options.find(({ value }) => value === 'America/New_York')?.label).toBe('America/New York')
})
