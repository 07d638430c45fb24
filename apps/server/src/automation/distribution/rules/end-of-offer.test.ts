import { expect, test } from 'vitest'
import { endOfOffer } from './end-of-offer.ts'

const [ben, dora] = [2, 3]
const offer = { personId: ben, begun: false, expired: false, ticket: { assigneeId: ben, waits: true } }

test('an offer stays open until it is begun, runs out, or leaves the agent', () => {
  expect(endOfOffer(offer)).toBeNull()
  expect(endOfOffer({ ...offer, begun: true })).toBe('begun')
  expect(endOfOffer({ ...offer, expired: true })).toBe('expired')
  expect(endOfOffer({ ...offer, ticket: { assigneeId: dora, waits: true } })).toBe('withdrawn')
  expect(endOfOffer({ ...offer, ticket: { assigneeId: ben, waits: false } })).toBe('withdrawn')
})

test('work counts however late it is noticed; what went to somebody else was not let lie', () => {
  expect(
    endOfOffer({ ...offer, begun: true, expired: true, ticket: { assigneeId: null, waits: false } }),
  ).toBe('begun')
  expect(endOfOffer({ ...offer, expired: true, ticket: { assigneeId: null, waits: true } })).toBe('withdrawn')
})
