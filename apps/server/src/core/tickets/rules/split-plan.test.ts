import { expect, test } from 'vitest'
import { type Splittable, splitPlan } from './split-plan.ts'

const at = (hour: number) => Temporal.Instant.from(`2026-03-02T${String(hour).padStart(2, '0')}:00:00Z`)
const message = (id: number, kind: Splittable['kind'], apart = false): Splittable => ({
  id,
  kind,
  apart,
  at: at(id),
  text: `Text ${id}`,
})
const thread = [
  message(1, 'incoming'),
  message(2, 'reply'),
  message(3, 'incoming'),
  message(4, 'note'),
  message(5, 'reply'),
]
const ids = (plan: ReturnType<typeof splitPlan>) => plan?.moved.map(({ id }) => id)

test('one message goes, or all that came later as well', () => {
  expect(ids(splitPlan(thread, 3, false))).toEqual([3])
  expect(ids(splitPlan(thread, 3, true))).toEqual([3, 4, 5])
})

test('the new ticket waits for us where nobody has answered what moved', () => {
  expect(splitPlan(thread, 3, false)).toMatchObject({ status: 'new', waitingSince: at(3), preview: 'Text 3' })
  expect(splitPlan(thread, 3, true)).toMatchObject({
    status: 'answered',
    waitingSince: null,
    preview: 'Text 5',
  })
  const goesOn = [...thread, message(6, 'incoming')]
  expect(splitPlan(goesOn, 3, true)).toMatchObject({ status: 'open', waitingSince: at(6) })
})

test('something that was said with the customer has to stay', () => {
  expect(splitPlan(thread, 1, true)).toBeNull()
  expect(splitPlan([message(1, 'incoming'), message(2, 'note')], 1, false)).toBeNull()
  expect(splitPlan([message(1, 'incoming'), message(2, 'incoming', true)], 2, false)).not.toBeNull()
  expect(splitPlan(thread, 99, false)).toBeNull()
})
