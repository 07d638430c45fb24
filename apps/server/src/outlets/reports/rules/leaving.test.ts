import { expect, test } from 'vitest'
import { begun, counted, type Line, opened, status } from './testing.ts'

const ada = 7
const ben = 8
const later = (messageId: number, more: object = {}) => ({ messageId, later: true, ...more })
const at = (minute: number) => begun.add({ minutes: minute }).toString()
const writes = (minute: number, who: number, messageId: number, more: object = {}): Line => [
  minute,
  who,
  'reply.sent',
  later(messageId, more),
]
const leaves = (minute: number, who: number, messageId: number, written: number, more: object = {}): Line => [
  minute,
  who,
  'reply.left',
  { messageId, writtenAt: at(written), ...more },
]
const asks = (minute: number): Line => [
  minute,
  'customer',
  'message.received',
  { contactId: 1, messageId: 50, ...status('answered', 'open') },
]
const told = (...lines: Line[]) => counted([opened(), ...lines], 'answers|new-|open-|resolved|first-resolve')

test('an answer that leaves later counts when it leaves, and before that for nothing', () => {
  const written = writes(30, ada, 1, status('new', 'answered'))
  expect(told(written)).toEqual([])
  expect(told(written, leaves(600, ada, 1, 30))).toEqual([
    'answers 1 by 7',
    'new-answers 1 by 7',
    'new-answer-seconds 36000 by 7',
  ])
})

test('one that is taken back before it leaves never counts, and who waits has waited all the time', () => {
  const taken: Line = [40, ada, 'reply.returned', { messageId: 1, ...status('answered', 'new') }]
  const written = writes(30, ada, 1, status('new', 'answered'))
  expect(told(written, taken)).toEqual([])
  expect(
    told(written, taken, [60, ben, 'reply.sent', { messageId: 2, ...status('new', 'answered') }]),
  ).toEqual(['answers 1 by 8', 'new-answers 1 by 8', 'new-answer-seconds 3600 by 8'])
  expect(told(written, leaves(35, ada, 1, 30), taken)).toEqual([])
})

test('whoever writes meanwhile waits for the next answer, from then on', () => {
  expect(
    told(writes(30, ada, 1, status('new', 'answered')), asks(100), leaves(600, ada, 1, 30), [
      610,
      ben,
      'reply.sent',
      { messageId: 2, ...status('open', 'answered') },
    ]),
  ).toEqual([
    'answers 1 by 7',
    'new-answers 1 by 7',
    'new-answer-seconds 36000 by 7',
    'answers 1 by 8',
    'open-answers 1 by 8',
    'open-answer-seconds 30600 by 8',
  ])
})

test('another answer that leaves first is the first answer', () => {
  const first = ['answers 1 by 8', 'new-answers 1 by 8', 'new-answer-seconds 2400 by 8']
  const written = writes(30, ada, 1, status('new', 'answered'))
  expect(told(written, [40, ben, 'reply.sent', { messageId: 2 }], leaves(600, ada, 1, 30))).toEqual([
    ...first,
    'answers 1 by 7',
  ])
  const answered: Line = [40, ben, 'reply.sent', { messageId: 2, ...status('open', 'answered') }]
  expect(told(written, asks(35), answered, leaves(600, ada, 1, 30))).toEqual([...first, 'answers 1 by 7'])
  expect(told(written, writes(32, ben, 2), leaves(40, ben, 2, 32), leaves(600, ada, 1, 30))).toEqual([
    ...first,
    'answers 1 by 7',
  ])
})

test('a rule that answers by the way, keeping the status, ends no waiting', () => {
  expect(
    told(
      writes(30, ada, 1, status('new', 'answered')),
      [40, { ruleOf: ben }, 'reply.sent', { messageId: 2, automatic: true }],
      leaves(60, ada, 1, 30),
    ),
  ).toEqual(['answers 1 by 8', 'answers 1 by 7', 'new-answers 1 by 7', 'new-answer-seconds 3600 by 7'])
})

test('what an answer resolves that leaves later is resolved when it leaves, unless it was taken up again', () => {
  const written = writes(30, ada, 1, status('new', 'resolved'))
  const answer = ['answers 1 by 7', 'new-answers 1 by 7', 'new-answer-seconds 3600 by 7']
  expect(told(written, leaves(60, ada, 1, 30, { resolves: true }))).toEqual([
    ...answer,
    'first-resolves 1 by 7',
    'first-resolve-seconds 3600 by 7',
    'resolved-tickets 1 by 7',
  ])
  expect(told(written, asks(40), leaves(60, ada, 1, 30))).toEqual(answer)
})

test('postponing along holds up no answer', () => {
  expect(
    told(
      writes(30, ada, 1, status('new', 'answered')),
      [30, ada, 'ticket.postponed', { until: at(900), ...status('answered', 'postponed') }],
      leaves(60, ada, 1, 30),
    ),
  ).toEqual(['answers 1 by 7', 'new-answers 1 by 7', 'new-answer-seconds 3600 by 7'])
})
