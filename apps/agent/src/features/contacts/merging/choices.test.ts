import type { ContactProfile } from '@stoa/contract/contacts'
import type { CustomField } from '@stoa/contract/custom-fields'
import { expect, test } from 'vitest'
import { clashesOf, keyOf, takenOf } from './choices.ts'

const nour: ContactProfile = {
  id: 1,
  name: 'Nour',
  email: 'n@a.example',
  phone: null,
  company: { id: 1, name: 'Acme' },
  groups: [],
  createdAt: '2026-11-23T08:00:00Z',
  emails: ['n@a.example'],
  phones: [],
  marks: [],
  language: 'el',
  timeZone: null,
  notes: '',
  fields: [{ fieldId: 1, value: 'L' }],
  companyByHand: false,
  groupIds: [],
  mergedInto: null,
  merged: [],
  can: { change: true, merge: true, erase: true, exportData: true },
  erasure: null,
}
const size: CustomField = {
  id: 1,
  subject: 'contact',
  name: 'Size',
  kind: 'text',
  options: [],
  active: true,
  requiredIn: [],
}
const keys = (other: Partial<ContactProfile>) =>
  clashesOf(nour, { ...nour, id: 2, ...other }, [size], { language: code => code }).map(keyOf)

test('only what both have, and differently, has to be chosen', () => {
  expect(keys({})).toEqual([])
  expect(keys({ name: '', emails: [], language: null, fields: [] })).toEqual([])
  expect(keys({ name: 'N.', company: { id: 2, name: 'Zeta' }, timeZone: 'UTC', phones: ['7'] })).toEqual([
    'name',
    'company',
  ])
  expect(keys({ language: 'en', fields: [{ fieldId: 1, value: 'M' }] })).toEqual(['language', 'field 1'])
})

test('what is taken is told apart by what it is: a part of every contact, or a custom field', () => {
  const other = { ...nour, id: 2, name: 'N.', fields: [{ fieldId: 1, value: 'M' }] }
  const clashes = clashesOf(nour, other, [size], { language: code => code })
  expect(takenOf(clashes, new Set(['name', 'field 1', 'email']))).toEqual({ take: ['name'], takeFields: [1] })
  expect(takenOf(clashes, new Set())).toEqual({ take: [], takeFields: [] })
})
