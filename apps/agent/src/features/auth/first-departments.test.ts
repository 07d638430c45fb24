import { expect, test } from 'vitest'
import { isEmail } from '../../lib/checks.ts'
import { problemsOf } from './first-departments.ts'

const rows = (...given: [name: string, address: string][]) =>
  given.map(([name, address], key) => ({ key, name, address }))

test('an address may be left out, a name may not', () => {
  expect(problemsOf(rows(['Sales', ''], [' ', 'sales@example.com']), 'General', isEmail)).toEqual([
    { name: null, address: null },
    { name: 'missing', address: null },
  ])
})

test('names are compared without case, also with the department that is always there', () => {
  const problems = problemsOf(rows(['general ', ''], ['Sales', ''], ['SALES', '']), 'General', isEmail)
  expect(problems.map(problem => problem.name)).toEqual(['twice', null, 'twice'])
})

test('an address belongs to one department', () => {
  const given = rows(['A', 'help@example.com'], ['B', 'Help@example.com'], ['C', 'help'])
  expect(problemsOf(given, 'General', isEmail).map(problem => problem.address)).toEqual([
    null,
    'twice',
    'not-email',
  ])
})
