import type { CustomField } from '@stoa/contract/custom-fields'
import { expect, test } from 'vitest'
import { columnsToAsk, columnsToKeep, columnsWith } from './chosen-columns.ts'

const order: CustomField = {
  id: 7,
  subject: 'ticket',
  name: 'Order',
  kind: 'text',
  options: [],
  active: true,
  requiredIn: [],
}

test('custom fields of tickets stand among the columns, before what is due', () => {
  const names = columnsWith([order]).map(({ name }) => name)
  expect(names.slice(names.indexOf('level'), names.indexOf('tags'))).toEqual(['level', 'field:7', 'due'])
  expect(columnsWith([order]).find(({ name }) => name === 'field:7')?.field).toBe(order)
})

test('a choice forgets fields that are gone, and none while fields have not come yet', () => {
  expect(columnsToKeep(['code', 'field:7', 'field:8'], [order])).toEqual(['code', 'field:7'])
  expect(columnsToKeep(['code', 'field:8'], undefined)).toEqual(['code', 'field:8'])
})

test('a list asks only for what rows do not tell by themselves, in whatever order it was chosen', () => {
  expect(columnsToAsk(['tags', 'level', 'field:7'])).toEqual(columnsToAsk(['field:7', 'level', 'code']))
  expect(columnsToAsk(['code', 'priority', 'due'])).toEqual([])
})
