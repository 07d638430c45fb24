import type { Message } from '@stoa/contract/messages'
import type { TimelineItem } from '@stoa/contract/timeline'
import { expect, test } from 'vitest'
import { mergeStream } from './merge-stream.ts'

const at = (minute: number) => `2026-11-23T10:${String(minute).padStart(2, '0')}:00Z`
const message = (id: number, minute: number): Message => ({
  id,
  kind: 'incoming',
  author: { kind: 'contact', id: 1, name: 'Nour' },
  at: at(minute),
  subject: null,
  from: 'nour@example.org',
  to: [],
  cc: [],
  bcc: [],
  answersId: null,
  apart: false,
  handsOn: null,
  text: 'Hello',
  html: null,
  attachments: [],
  delivery: null,
  authentication: null,
  erased: false,
  hasSource: false,
  invitations: [],
  unread: [],
})
const event = (
  id: number,
  minute: number,
  name: TimelineItem['name'],
  data: TimelineItem['data'] = {},
): TimelineItem => ({ id, name, at: at(minute), actor: { kind: 'user', id: 1, name: 'Ada' }, data })

const keys = (messages: Message[], timeline: TimelineItem[]) =>
  mergeStream(messages, timeline).map(entry => entry.key)

test('events stand between messages by time; those that a message shows are left out', () => {
  const timeline = [
    event(1, 0, 'ticket.opened', { messageId: 1 }),
    event(2, 5, 'ticket.assigned'),
    event(3, 9, 'message.received', { messageId: 2 }),
    event(4, 9, 'delivery.sent', { messageId: 2 }),
  ]
  expect(keys([message(1, 0), message(2, 9)], timeline)).toEqual(['message 1', 'event 2', 'message 2'])
})

test('a status that a message changed stands right below it, also when something else came in the same moment', () => {
  const status = { from: 'answered', to: 'open' } as const
  const timeline = [
    event(1, 9, 'ticket.tagged', { tag: 'late' }),
    event(2, 9, 'message.received', { messageId: 2, status }),
  ]
  expect(keys([message(1, 0), message(2, 9)], timeline)).toEqual([
    'message 1',
    'message 2',
    'event 2',
    'event 1',
  ])
})

test('a message that came twice is shown once, and an event whose message is not here yet by its time', () => {
  const status = { from: 'resolved', to: 'open' } as const
  const timeline = [event(7, 3, 'message.received', { messageId: 99, status })]
  expect(keys([message(1, 0), message(2, 5), message(2, 5)], timeline)).toEqual([
    'message 1',
    'event 7',
    'message 2',
  ])
})

const byRule = (id: number, minute: number, name: TimelineItem['name'], data: TimelineItem['data'] = {}) => ({
  ...event(id, minute, name, data),
  actor: { kind: 'rule', id: 7, name: 'Route' } as const,
})
const explained = (messages: Message[], timeline: TimelineItem[]) =>
  mergeStream(messages, timeline).map(entry =>
    entry.kind === 'event' ? [entry.item.id, entry.run?.id ?? null] : entry.key,
  )

test('the first line of what a rule did explains its run, and the run itself has no line', () => {
  const timeline = [
    event(1, 1, 'ticket.tagged', { tag: 'by hand' }),
    byRule(2, 2, 'ticket.transferred'),
    byRule(3, 2, 'ticket.tagged', { tag: 'x' }),
    byRule(4, 2, 'rule.fired', { runId: 1 }),
    byRule(5, 2, 'ticket.untagged', { tag: 'x' }),
    byRule(6, 2, 'rule.fired', { runId: 2 }),
  ]
  expect(explained([], timeline)).toEqual([
    [1, null],
    [2, 4],
    [3, null],
    [5, 6],
  ])
})

test('a rule of which only a note is to be seen has a line before the note; what was stopped or failed always has one', () => {
  const note: Message = { ...message(9, 2), author: { kind: 'rule', id: 7, name: 'Route' } }
  const timeline = [
    byRule(1, 3, 'note.added', { messageId: 9 }),
    byRule(2, 3, 'rule.fired', { runId: 1 }),
    byRule(3, 3, 'rule.stopped', { runId: 2 }),
    byRule(4, 4, 'rule.failed', { runId: 3 }),
  ]
  expect(explained([message(8, 2), note], timeline)).toEqual([
    'message 8',
    [2, 2],
    'message 9',
    [3, 3],
    [4, 4],
  ])
})
