import { expect, test } from 'vitest'
import { templateSearch } from './template-search.ts'

test('an address opens the wording of a department and a mail', () => {
  expect(templateSearch({ department: '3', kind: 'out_of_hours' })).toEqual({
    department: 3,
    kind: 'out_of_hours',
  })
})

test('what is no department and no mail is left out', () => {
  expect(templateSearch({ department: '-1', kind: 'letter' })).toEqual({})
  expect(templateSearch({ department: 'x' })).toEqual({})
})
