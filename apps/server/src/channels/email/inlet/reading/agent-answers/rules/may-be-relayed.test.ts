import type { Authentication } from '@stoa/contract/messages'
import { expect, test } from 'vitest'
import { type AgentAnswer, type Obstacle, obstacleTo } from './may-be-relayed.ts'

const ada = 'ada@olive.example'
const passed: Authentication = {
  spf: 'pass',
  dkim: 'pass',
  dmarc: 'pass',
  arc: null,
  by: null,
  domain: 'olive.example',
  signedBy: ['olive.example'],
  forged: false,
}
const unproven: Authentication = { ...passed, spf: 'none', dkim: 'none', dmarc: 'none', signedBy: [] }
const answer: AgentAnswer = {
  setting: 'forwards',
  automatic: false,
  forward: false,
  senders: [ada, ada],
  works: true,
  answered: { kind: 'notice', sentTo: [ada] },
  authentication: passed,
  customer: 'nour@nour.example',
  recipients: ['support@olive.example'],
  mayReply: true,
}
const toBoth = { kind: 'forward' as const, sentTo: [ada, 'supplier@parts.example'] }

const cases: [string, Partial<AgentAnswer>, Obstacle | null][] = [
  ['an agent answers what a rule wrote to them', {}, null],
  ['an agent answers what a colleague forwarded', { answered: { kind: 'forward', sentTo: [ada] } }, null],
  ['nobody looked who sent it, but only that agent has the id', { authentication: null }, null],
  ['nothing proves the sender, but only that agent has the id', { authentication: unproven }, null],
  ['others have the id, and the domain vouches', { answered: toBoth }, null],
  [
    'a domain without DMARC has signed it',
    { answered: toBoth, authentication: { ...passed, dmarc: 'none' } },
    null,
  ],
  [
    'the id was sent in capitals',
    { authentication: null, answered: { kind: 'notice', sentTo: ['Ada@Olive.example'] } },
    null,
  ],
  ['it is switched off', { setting: 'off' }, 'off'],
  ['a holiday notice of the agent', { automatic: true }, 'automatic'],
  ['somebody who does not work here', { works: false }, 'not-an-agent'],
  [
    'From says Ada and Reply-To somebody else',
    { senders: ['mallory@elsewhere.example', ada] },
    'not-an-agent',
  ],
  ['no sender at all', { senders: [] }, 'not-an-agent'],
  ['a mail that answers nothing of ours', { answered: null }, 'answers-nothing'],
  [
    'a forwarded message, where only notices are relayed',
    { setting: 'notices', answered: { kind: 'forward', sentTo: [ada] } },
    'answers-a-forward',
  ],
  ['the agent forwards it to us', { forward: true }, 'forward'],
  [
    'the domain says that it is not its own, though the id is right',
    { authentication: { ...unproven, forged: true } },
    'forged',
  ],
  [
    'others have the id, and nothing proves the sender',
    { answered: toBoth, authentication: unproven },
    'unproven',
  ],
  ['others have the id, and nobody looked', { answered: toBoth, authentication: null }, 'unproven'],
  [
    'another domain has signed it',
    { answered: toBoth, authentication: { ...unproven, dkim: 'pass', signedBy: ['elsewhere.example'] } },
    'unproven',
  ],
  [
    'SPF alone is about the envelope',
    { answered: toBoth, authentication: { ...unproven, spf: 'pass' } },
    'unproven',
  ],
  ['the agent is the customer of this ticket', { customer: ada }, 'is-the-customer'],
  [
    'the customer got the very same mail',
    { recipients: ['support@olive.example', 'nour@nour.example'] },
    'customer-has-it',
  ],
  ['the agent may only read in this department', { mayReply: false }, 'not-allowed'],
]

test.each(cases)('%s', (_, given, obstacle) => {
  expect(obstacleTo({ ...answer, ...given })).toBe(obstacle)
})
