import { expect, test } from 'vitest'
import { type ContactDetails, checkedContact } from './checked-contact.ts'

const nothing: ContactDetails = {
  name: '',
  emails: [],
  phones: [],
  language: null,
  timeZone: null,
  notes: '',
}

test('an address or a number that is given twice counts once, where it stood first', () => {
  const checked = checkedContact({
    ...nothing,
    emails: ['a@x.com', 'b@x.com', 'a@x.com'],
    phones: ['+30 1', '2', '+301'],
  })
  expect(checked.emails).toEqual(['a@x.com', 'b@x.com'])
  expect(checked.phones).toEqual(['+30 1', '2'])
})

test('of a contact something is known', () => {
  expect(() => checkedContact({ ...nothing, notes: 'Called twice' })).toThrow(
    expect.objectContaining({ code: 'contact_empty' }),
  )
  expect(checkedContact({ ...nothing, phones: ['+30 1'] }).phones).toEqual(['+30 1'])
})
