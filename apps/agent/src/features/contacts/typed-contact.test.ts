import { phone as phoneShape } from '@stoa/contract/contacts'
import { domain as domainShape } from '@stoa/contract/customer-companies'
import { expect, test } from 'vitest'
import { areDomains, arePhones, contactFrom, typedContact } from './typed-contact.ts'

test.for(['+30 210 123', '(0171) 55-12/3', '12', 'abc', '+', '30 ext. 7', ''])(
  'a telephone number is what the contract takes for one: %s',
  text => {
    expect(arePhones([text])).toBe(phoneShape.safeParse(text).success)
  },
)

test.for(['acme.example', 'шоп.рф', 'a.b.co', 'acme', '.com', 'https://acme.example', 'a b.com'])(
  'a domain is what the contract takes for one: %s',
  text => {
    expect(areDomains([text])).toBe(domainShape.safeParse(text).success)
  },
)

test('what nobody knows is null', () => {
  expect(contactFrom(typedContact(null))).toMatchObject({ language: null, timeZone: null, emails: [] })
})
