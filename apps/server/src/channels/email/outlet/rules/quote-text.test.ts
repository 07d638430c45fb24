import { expect, test } from 'vitest'
import { quoteText } from './quote-text.ts'

test('each line of the answered message is marked', () => {
  expect(quoteText('Nour wrote:', 'Hello,\r\n\r\nmy card was declined.\n')).toBe(
    'Nour wrote:\n> Hello,\n>\n> my card was declined.',
  )
})

test('older quotes are not carried along, words between them are', () => {
  const text = 'Yes.\n\nOn Monday, Ada wrote:\n> Was it a Visa card?\n> Which bank?\nAlpha Bank.\n'
  expect(quoteText('Nour wrote:', text)).toBe('Nour wrote:\n> Yes.\n>\n> Alpha Bank.')
})

test('a very long message is quoted in part', () => {
  const quoted = quoteText('Nour wrote:', Array.from({ length: 500 }, () => 'line').join('\n')).split('\n')
  expect(quoted).toHaveLength(202)
  expect(quoted.at(-1)).toBe('> …')
})
