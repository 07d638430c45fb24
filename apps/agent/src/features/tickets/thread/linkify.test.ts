import { expect, test } from 'vitest'
import { linkify } from './linkify.ts'

test('addresses become links, and the sentence around them stays text', () => {
  expect(linkify('See https://example.org/a?b=1. Or write to ada@example.org!')).toEqual([
    { text: 'See ' },
    { text: 'https://example.org/a?b=1', href: 'https://example.org/a?b=1' },
    { text: '. Or write to ' },
    { text: 'ada@example.org', href: 'mailto:ada@example.org' },
    { text: '!' },
  ])
})

test('brackets belong to an address only where they were opened in it', () => {
  expect(linkify('(https://example.org/a)')[1]?.href).toBe('https://example.org/a')
  expect(linkify('https://example.org/a_(b)')[0]?.href).toBe('https://example.org/a_(b)')
  expect(linkify('www.example.org')[0]?.href).toBe('https://www.example.org')
})

test('what could run never becomes a link', () => {
  expect(linkify('javascript:alert(1) data:text/html,x')).toEqual([
    { text: 'javascript:alert(1) data:text/html,x' },
  ])
})
