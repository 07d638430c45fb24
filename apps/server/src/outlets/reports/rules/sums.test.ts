import { expect, test } from 'vitest'
import { addSumsTo, addTo, isSomething, placeOf, placesIn, type Sums, sumAt } from './sums.ts'

test('what is added up by measure stands once for each, and what was taken back is nothing', () => {
  const [answers, notes] = [placeOf('answers'), placeOf('notes')]
  const sums: Sums = []
  expect(isSomething(sums)).toBe(false)
  addTo(sums, notes, 2)
  addTo(sums, answers, 5)
  addSumsTo(sums, [notes, 1, answers, -5])
  expect([sumAt(sums, answers), sumAt(sums, notes), sumAt(sums, placeOf('calls'))]).toEqual([0, 3, 0])
  expect(sums.length).toBe(4)
  expect(placesIn([{ sums }])).toEqual([notes])
  addTo(sums, notes, -3)
  expect([isSomething(sums), placesIn([{ sums }])]).toEqual([false, []])
})
