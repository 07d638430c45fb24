import { expect, test } from 'vitest'
import { readVerdict } from './read-verdict.ts'

test.each([
  ['stream: OK', { state: 'clean' }],
  ['stream: Eicar-Test-Signature FOUND', { state: 'infected', virus: 'Eicar-Test-Signature' }],
  ['stream: Win.Test.EICAR_HDB-1 FOUND', { state: 'infected', virus: 'Win.Test.EICAR_HDB-1' }],
  ['INSTREAM size limit exceeded. ERROR', { state: 'too-large' }],
  ['stream: Can’t allocate memory ERROR', null],
  ['UNKNOWN COMMAND', null],
  ['', null],
])('%s', (answer, verdict) => {
  expect(readVerdict(answer)).toEqual(verdict)
})
