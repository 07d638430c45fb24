import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Hit } from './look.ts'
import { newest } from './newest.ts'

const hitAt = (second: number) => ({ second }) as Hit

test('the newest are those that sorting all of them puts first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 })),
      fc.integer({ min: 1, max: 20 }),
      (seconds, most) => {
        const found = seconds.map((second, id) => [id, hitAt(second)] as const)
        const told = newest(found, most).map(([, hit]) => hit.second)
        expect(told).toEqual(seconds.toSorted((one, other) => other - one).slice(0, most))
      },
    ),
  )
})
