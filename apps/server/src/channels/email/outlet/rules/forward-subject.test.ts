import { expect, test } from 'vitest'
import { forwardSubject } from './forward-subject.ts'

test.each([
  ['My card', 'Fwd: My card'],
  ['Fwd: My card', 'Fwd: My card'],
  ['WG: Karte', 'WG: Karte'],
  ['Re: My card', 'Fwd: Re: My card'],
  ['Two\n lines', 'Fwd: Two lines'],
  ['', 'Fwd:'],
])('“%s” is forwarded as “%s”', (subject, expected) => {
  expect(forwardSubject(subject)).toBe(expected)
})
