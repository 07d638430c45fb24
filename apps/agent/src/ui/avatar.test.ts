import { expect, test } from 'vitest'
import { initialsOf } from './avatar.tsx'

const letters = (name: string) => initialsOf(name).replace('\u200c', '')

test('initials of names in any script, and of addresses', () => {
  expect(letters('Ada Lovelace')).toBe('AL')
  expect(letters('Νίκος Κ. Παππάς')).toBe('ΝΠ')
  expect(letters('王小明')).toBe('王')
  expect(letters('nour.haddad@example.com')).toBe('NH')
  expect(letters('')).toBe('')
})
