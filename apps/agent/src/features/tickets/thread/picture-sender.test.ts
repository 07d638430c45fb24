import type { Authentication } from '@stoa/contract/messages'
import { expect, test } from 'vitest'
import { pictureSenderOf } from './picture-sender.ts'

const checked: Authentication = {
  ...{ spf: 'pass', dkim: 'pass', dmarc: 'pass', arc: null },
  ...{ by: null, domain: 'shop.example', signedBy: [], forged: false },
}
const from = 'News@Shop.example'

test.each([
  ['a checked mail', { kind: 'incoming', from, authentication: checked }, from],
  ['one that nobody checked', { kind: 'incoming', from, authentication: null }, from],
  ['a forged one', { kind: 'incoming', from, authentication: { ...checked, forged: true } }, null],
  [
    'one whose answers go elsewhere',
    { kind: 'incoming', from: 'a@bank.example', authentication: checked },
    null,
  ],
  ['an answer of ours', { kind: 'reply', from: null, authentication: null }, null],
] as const)('with pictures is trusted: the sender of %s, or nobody', (_, message, sender) => {
  expect(pictureSenderOf(message)).toBe(sender)
})
