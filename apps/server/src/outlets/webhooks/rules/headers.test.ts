import { expect, test } from 'vitest'
import { isKeyed, ownHeaders, typedHeaders } from './headers.ts'

const headers = (...typed: [string, string][]) => typed.map(([name, value]) => ({ name, value }))

test('typed headers go out, but for those that belong to the connection or to Stoa', () => {
  expect(
    typedHeaders(
      headers(
        ['Authorization', 'Bearer x'],
        ['X-Shop', 'Olive'],
        ['Host', 'evil.example'],
        ['Content-Length', '3'],
        ['transfer-encoding', 'chunked'],
        ['Stoa-Signature', 'mine'],
        ['no name', 'x'],
        ['X-Empty', ' '],
      ),
    ),
  ).toEqual({ authorization: 'Bearer x', 'x-shop': 'Olive' })
})

test('a value cannot begin another header, and keeps its letters', () => {
  const { 'x-note': note } = typedHeaders(headers(['X-Note', 'one\r\nX-Two: two']))
  expect(note).toBe('one X-Two: two')
  const { 'x-name': name } = typedHeaders(headers(['X-Name', 'Ελιά']))
  expect(Buffer.from(name ?? '', 'latin1').toString()).toBe('Ελιά')
})

test('a body is called JSON where it is', () => {
  const type = (body: string) => ownHeaders({ id: 1, body, signature: 's' })['content-type']
  expect([type('{"a":1}'), type('{a'), type('')]).toEqual([
    'application/json',
    'text/plain; charset=utf-8',
    undefined,
  ])
})

test('an idempotency key counts however it is written', () => {
  expect(isKeyed(headers(['IDEMPOTENCY-Key', '']))).toBe(true)
  expect(isKeyed(headers(['X-Key', '1']))).toBe(false)
})
