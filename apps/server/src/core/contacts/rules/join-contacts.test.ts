import { expect, test } from 'vitest'
import { joinContacts, type Snapshot, withoutJoined } from './join-contacts.ts'

const nobody: Snapshot = {
  name: '',
  emails: [],
  phones: [],
  language: null,
  timeZone: null,
  notes: '',
  companyId: null,
  companyByHand: false,
  groupIds: [],
  fields: [],
}
const kept: Snapshot = {
  ...nobody,
  name: 'Nour',
  emails: ['nour@a.example'],
  phones: ['+30 210 1'],
  language: 'el',
  notes: 'Polite',
  groupIds: [2],
  fields: [{ fieldId: 1, value: 'A' }],
}
const gone: Snapshot = {
  ...nobody,
  name: 'Nour K.',
  emails: ['n@b.example'],
  phones: ['0030 2101', '7'],
  timeZone: 'Europe/Athens',
  notes: 'VIP',
  companyId: 5,
  companyByHand: true,
  groupIds: [1, 2],
  fields: [
    { fieldId: 1, value: 'B' },
    { fieldId: 2, value: [1] },
  ],
}
const nothing = { take: [], takeFields: [] }

test('the kept contact has the last word, and what it lacks comes from the other one', () => {
  expect(joinContacts(kept, gone, nothing)).toEqual({
    name: 'Nour',
    emails: ['nour@a.example', 'n@b.example'],
    phones: ['+30 210 1', '7'],
    language: 'el',
    timeZone: 'Europe/Athens',
    notes: 'Polite\n\nVIP',
    companyId: 5,
    companyByHand: true,
    groupIds: [1, 2],
    fields: [
      { fieldId: 1, value: 'A' },
      { fieldId: 2, value: [1] },
    ],
  })
})

test('what is chosen is taken from the one that goes', () => {
  const joined = joinContacts(kept, gone, { take: ['name', 'email', 'language'], takeFields: [1] })
  expect(joined).toMatchObject({ name: 'Nour K.', emails: ['n@b.example', 'nour@a.example'], language: 'el' })
  expect(joined.fields[0]).toEqual({ fieldId: 1, value: 'B' })
})

test('taken apart again, the kept one is what it was', () => {
  const joined = joinContacts(kept, gone, { take: ['name', 'email', 'company'], takeFields: [1, 2] })
  expect(withoutJoined(joined, { kept, gone, joined })).toEqual(kept)
})

test('what was changed in between stays, and what came with the other one still goes', () => {
  const joined = joinContacts(kept, gone, nothing)
  const now: Snapshot = {
    ...joined,
    name: 'Nour Khalil',
    emails: [...joined.emails, 'new@a.example'],
    groupIds: [1, 2, 3],
    fields: [{ fieldId: 1, value: 'C' }, ...joined.fields.slice(1)],
  }
  expect(withoutJoined(now, { kept, gone, joined })).toEqual({
    ...kept,
    name: 'Nour Khalil',
    emails: ['nour@a.example', 'new@a.example'],
    groupIds: [2, 3],
    fields: [{ fieldId: 1, value: 'C' }],
  })
})
