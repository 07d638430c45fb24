import type { FieldKind } from '@stoa/contract/custom-field-kinds'
import type { FieldContent } from '@stoa/contract/custom-fields'
import { expect, test } from 'vitest'
import { checkedValue } from './checked-value.ts'

const check = (kind: FieldKind, value: FieldContent | null) =>
  checkedValue({ kind, options: [{ id: 1 }, { id: 2 }] }, value)

test.for<[FieldKind, FieldContent, FieldContent | null]>([
  ['text', ' A-7 ', 'A-7'],
  ['text', '  ', null],
  ['number', -2.5, -2.5],
  ['date', '2028-02-29', '2028-02-29'],
  ['list', 2, 2],
  ['multi-list', [2, 1, 2], [1, 2]],
  ['multi-list', [], null],
  ['checkbox', true, true],
  ['checkbox', false, null],
])('%s takes %j as %j', ([kind, given, kept]) => {
  expect(check(kind, given)).toEqual(kept)
})

test.for<[FieldKind, FieldContent]>([
  ['text', 7],
  ['text', 'a\0b'],
  ['number', '7'],
  ['number', Number.POSITIVE_INFINITY],
  ['date', '2027-02-29'],
  ['date', '29.02.2028'],
  ['list', 3],
  ['list', [1]],
  ['multi-list', [1, 3]],
  ['checkbox', 'yes'],
])('%s does not take %j', ([kind, given]) => {
  expect(() => check(kind, given)).toThrow(expect.objectContaining({ code: 'field_value_invalid' }))
})
