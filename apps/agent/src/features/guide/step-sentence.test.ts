import { guideSteps } from '@stoa/contract/guide'
import { translator } from '@stoa/text/translator'
import { expect, test } from 'vitest'
import { stepSentence } from './step-sentence.ts'
import type { Step } from './use-guide.ts'

const reader = { language: 'en', timeZone: 'Europe/Athens' } as const
const say = async (step: Step) =>
  stepSentence(step, await translator('en'), reader).replace(/[\u2068\u2069]/g, '')

test('a step that is done says what was found', async () => {
  expect(await say({ key: 'people', state: 'done', facts: { active: 4, invited: 0 } })).toBe(
    '4 people work here.',
  )
  expect(await say({ key: 'departments', state: 'done', facts: { departments: 1 } })).toBe(
    '1 department, with members and a support address.',
  )
  expect(await say({ key: 'mailbox', state: 'done', facts: { connected: 2 } })).toBe(
    '2 mailboxes are connected.',
  )
  expect(
    await say({ key: 'mailbox', state: 'done', facts: { connected: 0, receivedAt: '2026-11-23T08:00:00Z' } }),
  ).toBe('The last mail came directly to Stoa on November 23, 2026 at 10:00 AM.')
  expect(await say({ key: 'test', state: 'done', facts: { seconds: 12, to: 'support@olive.example' } })).toBe(
    'A test mail to support@olive.example arrived 12 seconds after it was sent.',
  )
})

test('a step that is to do says what is missing, as exactly as it is known', async () => {
  expect(await say({ key: 'people', state: 'to-do', facts: { active: 1, invited: 2 } })).toContain(
    'nobody has accepted',
  )
  expect(await say({ key: 'outgoing', state: 'to-do', facts: { accounts: 1 } })).toContain(
    'no mail has left by it yet',
  )
  expect(
    await say({
      key: 'mailbox',
      state: 'to-do',
      facts: { connected: 0, name: 'Letters', problem: 'No route' },
    }),
  ).toBe('The mailbox Letters cannot be read: No route')
})

// Steps of parts that are not there yet get their sentences with their checks.
const notYet = ['goals', 'channels', 'fields', 'filters', 'rules', 'knowledge', 'ratings']

test.each(guideSteps.filter(key => !notYet.includes(key)))(
  '%s has a sentence, whatever is found',
  async key => {
    for (const state of ['done', 'to-do'] as const) {
      const facts = { receivedAt: '2026-11-23T08:00:00Z', sentAt: '2026-11-23T08:00:00Z' }
      const sentence = await say({ key, state, facts })
      expect(sentence).not.toBe('')
      expect(sentence).not.toMatch(/{{|^guide:/)
    }
  },
)
