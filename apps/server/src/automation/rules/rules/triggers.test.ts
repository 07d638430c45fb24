import { expect, test } from 'vitest'
import { triggersOf } from './triggers.ts'

const change = { from: 1, to: 2 }

test.each([
  ['ticket.opened', { channel: 'api' }, ['ticket-created', 'message-added', 'entry-added']],
  [
    'ticket.opened',
    { channel: 'email', followsId: 7 },
    ['ticket-created', 'ticket-created-by-mail', 'message-added', 'entry-added', 'relation-created'],
  ],
  ['message.received', { status: change }, ['message-added', 'entry-added', 'status-changed']],
  ['reply.sent', {}, ['message-added', 'entry-added']],
  ['note.added', {}, ['entry-added']],
  ['ticket.transferred', { assigneeId: { from: 1, to: 1 } }, ['ticket-transferred']],
  ['ticket.transferred', { assigneeId: change }, ['ticket-transferred', 'ticket-assigned']],
  ['ticket.resolved', { status: change }, ['status-changed']],
  ['ticket.postponed', {}, []],
  ['delivery.failed', {}, ['delivery-changed']],
  ['rule.fired', {}, []],
])('%s %j is a moment of %j', (name, data, moments) => {
  expect(triggersOf({ name, data })).toEqual(moments)
})
