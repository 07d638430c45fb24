import type { CannedText } from '@stoa/contract/canned-messages'
import { expect, test } from 'vitest'
import { textFor } from './text-for.ts'

const ofAll: CannedText = { language: null, html: 'any' }
const greek: CannedText = { language: 'el', html: 'Greek' }
const russian: CannedText = { language: 'ru', html: 'Russian' }

test('the language of the customer comes first, then that of the ticket', () => {
  expect(textFor([ofAll, greek, russian], ['ru', 'el'])).toBe(russian)
  expect(textFor([ofAll, greek, russian], [null, 'el'])).toBe(greek)
})

test('without a text in these languages it is the one for any language, else the first', () => {
  expect(textFor([greek, ofAll], ['lt', null])).toBe(ofAll)
  expect(textFor([greek, russian], ['lt'])).toBe(greek)
  expect(textFor([], ['lt'])).toBeNull()
})
