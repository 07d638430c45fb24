import { type TimelineItem, timelineNames } from '@stoa/contract/timeline'
import { translator } from '@stoa/text/translator'
import { expect, test } from 'vitest'
import { eventSentence } from './event-sentence.ts'

const ada = { kind: 'user', id: 1, name: 'Ada' } as const
const reader = { language: 'en', timeZone: 'Europe/Athens' } as const
const event = (name: TimelineItem['name'], data: TimelineItem['data']): TimelineItem => ({
  id: 1,
  name,
  at: '2026-11-23T10:00:00Z',
  actor: ada,
  data,
})
/** Without the invisible signs that keep directions apart. */
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '')

test('each kind has its sentence', async () => {
  const t = await translator('en')
  const say = (name: TimelineItem['name'], data: TimelineItem['data'] = {}) =>
    plain(eventSentence(event(name, data), t, reader))
  const general = { id: 1, name: 'General' }
  const sales = { id: 2, name: 'Sales' }
  const lin = { id: 5, name: 'Lin' }
  expect(say('ticket.assigned', { assignee: { from: null, to: ada } })).toBe('Ada took this ticket')
  expect(say('ticket.assigned', { assignee: { from: null, to: lin } })).toBe('Ada assigned this to Lin')
  expect(say('ticket.transferred', { department: { from: general, to: sales } })).toBe(
    'Ada transferred this from General to Sales',
  )
  expect(
    say('ticket.transferred', {
      department: { from: { id: 1, name: '' }, to: sales },
      assignee: { from: null, to: lin },
    }),
  ).toBe('Ada transferred this from a deleted department to Sales, assigned to Lin')
  expect(say('ticket.reopened', { status: { from: 'resolved', to: 'open' } })).toBe(
    'Ada reopened this ticket',
  )
  expect(say('ticket.reopened', { status: { from: 'answered', to: 'new' } })).toBe(
    'Ada took back that this ticket was marked as answered',
  )
  expect(say('message.received', { status: { from: 'resolved', to: 'open' } })).toBe(
    'Ada wrote again, and the ticket is open',
  )
  expect(say('reply.sent', { byMail: true })).toBe('Ada answered from a mail program')
  expect(say('reply.sent', { byMail: true, status: { from: 'open', to: 'answered' } })).toBe(
    'Ada answered from a mail program; the status changed from Open to Answered',
  )
  expect(say('reply.sent', { status: { from: 'new', to: 'answered' } })).toBe(
    'The status changed from New to Answered',
  )
})

test('what Stoa did says why, and moments are those of the reader', async () => {
  const t = await translator('en')
  const say = (name: TimelineItem['name'], data: TimelineItem['data'] = {}) =>
    plain(eventSentence(event(name, data), t, reader))
  const lin = { id: 5, name: 'Lin' }
  const given = { assignee: { from: null, to: lin } }
  const taken = { assignee: { from: lin, to: null } }
  expect(say('ticket.assigned', { ...given, reason: 'to-solve' })).toBe('Lin got this by “To solve”')
  expect(say('ticket.assigned', { ...given, reason: 'distribution' })).toBe('Lin got this by distribution')
  expect(say('ticket.assigned', { ...taken, reason: 'not-begun' })).toBe(
    'Lin did not begin in time; the ticket is unassigned again',
  )
  expect(say('ticket.assigned', { ...taken, reason: 'agent-away' })).toBe(
    'Lin is away; the ticket is unassigned again',
  )
  expect(say('ticket.postponed', { until: '2026-11-24T07:00:00Z' })).toMatch(
    /^Ada postponed this until November 24, 2026 at 0?9:00/,
  )
  expect(say('ticket.returned', { status: { from: 'postponed', to: 'new' } })).toBe(
    'The time came; the status is New again',
  )
  expect(say('ticket.prioritised', { priority: { from: 'normal', to: 'urgent' } })).toBe(
    'Ada changed the priority from Normal to Urgent',
  )
  expect(say('ticket.closed', { status: { from: 'resolved', to: 'closed' } })).toBe(
    'Ada closed this ticket for good',
  )
  expect(say('ticket.subject-changed', { subject: { from: 'hlep', to: 'Help' } })).toBe(
    'Ada changed the subject from “hlep” to “Help”',
  )
  const other = { id: 7, code: 'AX4-B4T-FD8' }
  expect(say('ticket.merged', { other, direction: 'into' })).toBe('Ada merged this ticket into AX4-B4T-FD8')
  expect(say('ticket.merged', { other, direction: 'from' })).toBe('Ada merged AX4-B4T-FD8 into this ticket')
  expect(say('automatic-answer.sent', { template: 'out_of_hours' })).toBe(
    'Automatic answer: outside business hours',
  )
  expect(say('automatic-answer.sent', { template: 'a later one' })).toBe('Automatic answer')
  expect(say('sla.level-changed', { level: { from: null, to: { id: 1, name: 'Gold' } } })).toBe(
    'SLA level: Gold',
  )
  expect(say('sla.breached', { metric: 'first_answer', dueAt: '2026-11-24T07:00:00Z' })).toMatch(
    /^First answer: overdue, it was due on November 24, 2026/,
  )
  expect(say('offer.expired', { person: lin })).toBe('Lin did not begin in time')
})

test('a rule is called one, wherever it acts, and a macro by its name', async () => {
  const t = await translator('en')
  const say = (given: TimelineItem) => plain(eventSentence(given, t, reader))
  const route = { kind: 'rule', id: 7, name: 'Route' } as const
  const rule = { id: 7, name: 'Route', deleted: false }
  expect(say({ ...event('ticket.tagged', { tag: 'vip' }), actor: route })).toBe(
    'Rule Route added the tag vip',
  )
  expect(say({ ...event('rule.fired', { rule }), actor: route })).toBe('Rule Route acted on this ticket')
  expect(say({ ...event('rule.stopped', { rule }), actor: route })).toBe('Rule Route was stopped')
  expect(say({ ...event('rule.failed', {}), actor: { ...route, name: '' } })).toBe(
    'A rule could not do anything',
  )
  expect(say(event('macro.applied', { macro: { id: 1, name: 'Refund' } }))).toBe('Ada ran the macro Refund')
})

test('every event of a timeline has a sentence or shows with its message', async () => {
  const t = await translator('en')
  const withMessage = [
    'ticket.opened',
    'message.imported',
    'message.received',
    'reply.sent',
    'note.added',
    'delivery.sent',
    'delivery.scheduled',
    'delivery.withdrawn',
  ]
  for (const name of timelineNames)
    if (!withMessage.includes(name))
      expect([name, eventSentence(event(name, {}), t, reader)]).not.toEqual([name, ''])
})
