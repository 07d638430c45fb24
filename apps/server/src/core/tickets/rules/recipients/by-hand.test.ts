import { expect, test } from 'vitest'
import { withByHand } from './by-hand.ts'
import type { Mail } from './reply-recipients.ts'

const mail = (id: number, from: string, cc: string[]): Mail & { id: number } => ({
  id,
  by: 'them',
  from,
  replyTo: [],
  to: ['help@olive.example'],
  cc,
  hidden: [],
  list: false,
})
const computed = {
  reply: { to: ['nour@x.example'], cc: [] },
  all: { to: ['nour@x.example'], cc: ['lee@x.example'] },
  suggested: 'all' as const,
  participants: ['lee@x.example'],
  leftOut: [],
}
const mails = [mail(1, 'nour@x.example', ['lee@x.example'])]
const out = (afterMessageId: number) => [{ email: 'lee@x.example', takesPart: false, afterMessageId }]

test('who was taken in gets answers to all; nobody twice', () => {
  const byHand = ['max@x.example', 'nour@x.example', 'lee@x.example'].map(email => ({
    email,
    takesPart: true,
    afterMessageId: 1,
  }))
  expect(withByHand(computed, byHand, mails, 'nour@x.example')).toMatchObject({
    all: { cc: ['lee@x.example', 'max@x.example'] },
    participants: ['lee@x.example', 'max@x.example'],
  })
})

test('who was left out stays out until a later mail names them', () => {
  expect(withByHand(computed, out(1), mails, 'nour@x.example')).toMatchObject({
    all: { cc: [] },
    participants: [],
    leftOut: ['lee@x.example'],
  })
  const again = [...mails, mail(2, 'nour@x.example', ['Lee@x.example'])]
  expect(withByHand(computed, out(1), again, 'nour@x.example').participants).toEqual(['lee@x.example'])
})
