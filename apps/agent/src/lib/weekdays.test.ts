import { weekdays as ofTheContract } from '@stoa/contract/business-hours'
import { expect, test } from 'vitest'
import { weekdayNames, weekdays } from './weekdays.ts'

test('the days are those of the contract, with their names', () => {
  expect(weekdays).toEqual(ofTheContract)
  expect([weekdayNames('en').monday, weekdayNames('en').sunday]).toEqual(['Monday', 'Sunday'])
  expect(weekdayNames('el').tuesday).toBe('Τρίτη')
})
