import type { TimelineItem } from '@stoa/contract/tickets'
import { translator } from '@stoa/text/translator'
import { expect, test } from 'vitest'
import { eventSentence } from './event-sentence.ts'

const ada = { kind: 'user', id: 1, name: 'Ada' } as const
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
    plain(eventSentence(event(name, data), t))
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
  expect(say('message.received', { status: { from: 'resolved', to: 'open' } })).toBe(
    'Ada wrote again, and the ticket is open',
  )
  expect(say('reply.sent', { status: { from: 'new', to: 'answered' } })).toBe(
    'The status changed from New to Answered',
  )
})
