import { expect, test } from 'vitest'
import { linkAddress } from './link-address.ts'

test('web and mail addresses become links, also without their beginning', () => {
  expect(linkAddress('example.org/help')).toBe('https://example.org/help')
  expect(linkAddress('ada@example.org')).toBe('mailto:ada@example.org')
  expect(linkAddress('tel:+3021055')).toBe('tel:+3021055')
})

test('nothing else does', () => {
  for (const typed of ['', 'hello', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])
    expect(linkAddress(typed), typed).toBeNull()
})
