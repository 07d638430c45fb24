import { expect, test } from 'vitest'
import { type Signature, signatureFor } from './signature-for.ts'

const signed = (departmentId: number | null, language: Signature['language']): Signature => ({
  departmentId,
  language,
  html: `${departmentId} ${language}`,
})
const chosen = (signatures: Signature[], departmentId: number | null, language: string | null) =>
  signatureFor(signatures, { departmentId, language, companyLanguage: 'en' })?.html ?? null

test('the department counts before the language', () => {
  const all = [signed(null, null), signed(null, 'el'), signed(7, null), signed(7, 'lt')]
  expect(chosen(all, 7, 'el')).toBe('7 null')
  expect(chosen(all, 7, 'lt')).toBe('7 lt')
  expect(chosen(all, 8, 'el')).toBe('null el')
  expect(chosen(all, 8, 'ru')).toBe('null null')
})

test('without one for any language it is the company’s, else whatever there is', () => {
  expect(chosen([signed(null, 'lt'), signed(null, 'en')], null, 'ru')).toBe('null en')
  expect(chosen([signed(null, 'lt')], null, null)).toBe('null lt')
  expect(chosen([], 7, 'en')).toBeNull()
})
