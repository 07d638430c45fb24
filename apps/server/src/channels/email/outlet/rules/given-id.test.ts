import { expect, test } from 'vitest'
import { givenIdIn } from './given-id.ts'

const ses = '0100019acd1f7b3e-9d1c7c1e-0000-4a4a-8b8b-1c2d3e4f5a6b-000000'

test.each([
  ['email-smtp.eu-west-1.amazonaws.com', `250 Ok ${ses}`, `<${ses}@eu-west-1.amazonses.com>`],
  ['email-smtp.us-east-1.amazonaws.com', `250 Ok ${ses}`, `<${ses}@email.amazonses.com>`],
  [
    'smtp.postmarkapp.com',
    '250 2.0.0 OK queued as <0a1b2c3d-1111-2222-3333-444455556666>',
    '<0a1b2c3d-1111-2222-3333-444455556666@mtasv.net>',
  ],
  [
    'smtp.office365.com',
    '250 2.0.0 OK <DB7PR0101@DB7PR01.eurprd01.prod.exchangelabs.com> [Hostname=DB7PR01]',
    '<DB7PR0101@DB7PR01.eurprd01.prod.exchangelabs.com>',
  ],
  ['mail.example.com', '250 2.0.0 Ok: queued as 4F1A2B3C4D', null],
  ['mail.example.com', `250 Ok ${ses}`, null],
  ['mail.example.com', '', null],
])('%s says “%s”', (host, answer, id) => {
  expect(givenIdIn(answer, host)).toBe(id)
})
