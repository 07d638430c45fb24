import type { CustomField } from '@stoa/contract/custom-fields'
import type { CustomerCompany } from '@stoa/contract/customer-companies'
import { expect, test } from 'vitest'
import { keyOf } from '../../merging/choices.ts'
import { companyClashesOf } from './company-choices.ts'

const acme: CustomerCompany = {
  id: 1,
  name: 'Acme',
  domains: ['acme.example'],
  groups: [],
  createdAt: '2026-11-23T08:00:00Z',
  notes: 'Pays late',
  fields: [{ fieldId: 1, value: 'L' }],
  mergedInto: null,
  merged: [],
  can: { change: true, merge: true },
}
const size: CustomField = {
  id: 1,
  subject: 'company',
  name: 'Size',
  kind: 'text',
  options: [],
  active: true,
  requiredIn: [],
}
const keys = (other: Partial<CustomerCompany>) =>
  companyClashesOf(acme, { ...acme, id: 2, ...other }, [size]).map(keyOf)

test('of two companies one name and one content of a field stay; domains and notes are kept from both', () => {
  expect(keys({ name: 'ACME Ltd.', domains: ['acme-ltd.example'], notes: 'VIP' })).toEqual(['name'])
  expect(keys({ fields: [{ fieldId: 1, value: 'M' }] })).toEqual(['field 1'])
  expect(keys({ fields: [] })).toEqual([])
})
