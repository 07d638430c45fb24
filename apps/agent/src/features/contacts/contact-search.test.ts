import { expect, test } from 'vitest'
import { contactSearch } from './contact-search.ts'

test('what stands in the address is taken as it is meant, and nothing else', () => {
  expect(contactSearch({ q: 'ada', group: 7, x: 1 })).toEqual({ q: 'ada', group: 7 })
  expect(contactSearch({ q: 30210, group: 'vip' })).toEqual({ q: '30210' })
  expect(contactSearch({ q: '' })).toEqual({})
})
