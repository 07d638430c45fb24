import { expect, test } from 'vitest'
import { isForged } from './is-forged.ts'

test.each([
  ['a good mail', { spf: 'pass', dkim: 'pass', dmarc: 'pass' }, 'reject', false],
  [
    'another’s domain, which asks to refuse such mail',
    { spf: 'pass', dkim: 'none', dmarc: 'fail' },
    'reject',
    true,
  ],
  ['a domain that only wants reports', { spf: 'fail', dkim: 'none', dmarc: 'fail' }, 'none', false],
  ['a relay that does not tell the policy', { spf: null, dkim: null, dmarc: 'fail' }, null, true],
  [
    'a domain without a policy, sent by no server of its own',
    { spf: 'fail', dkim: 'none', dmarc: 'none' },
    null,
    true,
  ],
  ['the same, but signed', { spf: 'fail', dkim: 'pass', dmarc: 'none' }, null, false],
  [
    'the same, but nobody could ask for the key',
    { spf: 'fail', dkim: 'temperror', dmarc: 'none' },
    null,
    false,
  ],
  ['a domain that is not sure of its servers', { spf: 'softfail', dkim: 'none', dmarc: 'none' }, null, false],
  ['a domain that nobody could ask', { spf: 'temperror', dkim: 'none', dmarc: 'temperror' }, null, false],
  ['a domain that says nothing', { spf: 'none', dkim: 'none', dmarc: 'none' }, null, false],
] as const)('%s', (_, results, policy, forged) => {
  expect(isForged(results, policy)).toBe(forged)
})
