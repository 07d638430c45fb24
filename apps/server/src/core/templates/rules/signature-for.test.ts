import type { Language } from '@stoa/contract/settings-shapes'
import { expect, test } from 'vitest'
import { ownSignatureFor, type Signature, type Signatures, signatureFor } from './signature-for.ts'

const signed = (departmentId: number | null, language: Signature['language']): Signature => ({
  departmentId,
  language,
  html: `${departmentId} ${language}`,
})
const at = (departmentId: number | null, language: string | null) => ({
  departmentId,
  language,
  companyLanguage: 'en',
})
const chosen = (own: Signature[], departmentId: number | null, language: string | null) =>
  signatureFor({ own, department: [], binding: false }, at(departmentId, language))?.html ?? null

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

const team = (...languages: (Language | null)[]): Signatures['department'] =>
  languages.map(language => ({ language, html: `team ${language}` }))

test.for([
  ['the agent’s own for it', [signed(7, null), signed(null, null)], false, '7 null'],
  ['the department’s, before the agent’s for everywhere', [signed(null, null)], false, 'team null'],
  ['the department’s, where the agent has none', [], false, 'team null'],
  ['the department’s, where it binds everybody', [signed(7, null)], true, 'team null'],
] as const)('in a department with a signature one signs with %s', ([, own, binding, html]) => {
  expect(signatureFor({ own, department: team(null, 'el'), binding }, at(7, 'ru'))?.html).toBe(html)
})

test('the department’s is chosen by the customer’s language, and binds nobody where it says nothing', () => {
  expect(signatureFor({ own: [], department: team(null, 'el'), binding: false }, at(7, 'el'))).toEqual({
    html: 'team el',
    by: 'department',
  })
  const own = [signed(null, null)]
  expect(signatureFor({ own, department: [], binding: true }, at(7, 'el'))).toEqual({
    html: 'null null',
    by: 'agent',
  })
})

test('what an agent signs with by their own writing is that for the department, else the one for everywhere', () => {
  const own = [signed(null, null), signed(7, 'el')]
  expect(ownSignatureFor(own, at(7, 'el'))).toBe('7 el')
  expect(ownSignatureFor(own, at(8, 'el'))).toBe('null null')
  expect(ownSignatureFor([], at(7, 'el'))).toBeNull()
})
