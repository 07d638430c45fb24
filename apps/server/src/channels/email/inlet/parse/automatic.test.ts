import { expect, test } from 'vitest'
import { isAutomatic } from './automatic.ts'

test.each<[string, string, boolean]>([
  ['auto-submitted', 'auto-replied', true],
  ['auto-submitted', 'auto-generated; owner-email="a@b"', true],
  ['auto-submitted', 'no', false],
  ['precedence', 'bulk', true],
  ['precedence', 'first-class', false],
  ['x-auto-response-suppress', 'All', true],
  ['x-auto-response-suppress', 'DR, OOF, AutoReply', true],
  ['x-auto-response-suppress', 'DR, RN, NRN', false],
  ['x-autoreply', 'yes', true],
  ['list-id', '<news.example.com>', true],
  ['list-unsubscribe', '<mailto:off@news.example>', true],
  ['return-path', '<>', true],
  ['return-path', '<nour@customer.example>', false],
  ['content-type', 'multipart/report; report-type=delivery-status', true],
  ['content-type', 'multipart/mixed', false],
])('%s: %s is automatic: %s', (name, value, automatic) => {
  expect(isAutomatic(asked => (asked === name ? value : undefined))).toBe(automatic)
})
