import { expect, test } from 'vitest'
import { type CompanySnapshot, joinCompanies, withoutJoinedCompany } from './join-companies.ts'

const kept: CompanySnapshot = {
  name: 'Acme',
  domains: ['acme.example'],
  notes: 'Pays late',
  groupIds: [2],
  fields: [{ fieldId: 1, value: 'A' }],
}
const gone: CompanySnapshot = {
  name: 'ACME Ltd.',
  domains: ['acme-ltd.example'],
  notes: 'Ships on Mondays',
  groupIds: [1, 2],
  fields: [
    { fieldId: 1, value: 'B' },
    { fieldId: 2, value: [1] },
  ],
}
const nothing = { take: [], takeFields: [] }

test('the kept company keeps its name and fields, and has domains, groups and notes of both', () => {
  expect(joinCompanies(kept, gone, nothing)).toEqual({
    name: 'Acme',
    domains: ['acme-ltd.example', 'acme.example'],
    notes: 'Pays late\n\nShips on Mondays',
    groupIds: [1, 2],
    fields: [
      { fieldId: 1, value: 'A' },
      { fieldId: 2, value: [1] },
    ],
  })
})

test('name and fields are taken from the one that goes where that is chosen', () => {
  const joined = joinCompanies(kept, gone, { take: ['name'], takeFields: [1] })
  expect(joined).toMatchObject({ name: 'ACME Ltd.', fields: [{ value: 'B' }, { value: [1] }] })
})

test('taken apart again, the kept one is what it was', () => {
  const joined = joinCompanies(kept, gone, { take: ['name'], takeFields: [1, 2] })
  expect(withoutJoinedCompany(joined, { kept, gone, joined })).toEqual(kept)
})

test('what was changed in between stays, and what came with the other one still goes', () => {
  const joined = joinCompanies(kept, gone, nothing)
  const now: CompanySnapshot = {
    ...joined,
    name: 'Acme & Sons',
    domains: [...joined.domains, 'sons.example'],
    groupIds: [1, 2, 3],
    fields: [{ fieldId: 1, value: 'C' }, ...joined.fields.slice(1)],
  }
  expect(withoutJoinedCompany(now, { kept, gone, joined })).toEqual({
    ...kept,
    name: 'Acme & Sons',
    domains: ['acme.example', 'sons.example'],
    groupIds: [2, 3],
    fields: [{ fieldId: 1, value: 'C' }],
  })
})
