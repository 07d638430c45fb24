import { expect, test } from 'vitest'
import { coreName } from './core-name.ts'

test('names that differ by case, blanks and legal form have the same core', () => {
  for (const name of [
    'Acme',
    'ACME Ltd.',
    'Acme,  Inc.',
    'acme GmbH & Co. KG',
    'The Acme Company',
    'ACME S.A.',
  ])
    expect(coreName(name), name).toBe('acme')
  expect(coreName('ООО «Ромашка»')).toBe('ромашка')
  expect(coreName('Ελιά Α.Ε.')).toBe('ελιά')
  expect(coreName('UAB „Saulė“')).toBe('saulė')
  expect(coreName('شركة الزيتون')).toBe('الزيتون')
  expect(coreName('橄榄有限公司')).toBe('橄榄')
})

test('a name that is nothing but a legal form, or signs, stays what it is', () => {
  expect(coreName('AG')).toBe('ag')
  expect(coreName('Company Ltd')).toBe('company')
  expect(coreName('&')).toBe('&')
  expect(coreName('公司')).toBe('公司')
})
