import { expect, test } from 'vitest'
import { eventsThatStand } from './events-that-stand.ts'

const event = (name: string, data: object = {}) => ({ name, data })
const status = (from: string, to: string) => ({ status: { from, to } })
const opened = event('ticket.opened')
const reply = (messageId: number, more = {}) => event('reply.sent', { messageId, ...more })
const returned = (messageId: number, more = {}) => event('reply.returned', { messageId, ...more })

test('an answer that was taken back never was, nor was its return', () => {
  const wrote = event('message.received')
  expect(
    eventsThatStand([
      opened,
      reply(1, status('new', 'answered')),
      returned(1, status('answered', 'new')),
      wrote,
    ]),
  ).toEqual([opened, wrote])
})

test('what was sent after all counts from then on', () => {
  const again = reply(1, status('new', 'answered'))
  const events = [opened, reply(1, status('new', 'answered')), returned(1, status('answered', 'new')), again]
  expect(eventsThatStand(events)).toEqual([opened, again])
  expect(eventsThatStand([...events, returned(1, status('answered', 'new'))])).toEqual([opened])
})

test('where the ticket had gone on, the next answer did what the first had seemed to do', () => {
  const events = [opened, reply(1, status('new', 'resolved')), reply(2), returned(1)]
  expect(eventsThatStand(events)).toEqual([opened, reply(2, status('new', 'answered')), returned(1)])
  const wrote = event('message.received', status('answered', 'open'))
  expect(
    eventsThatStand([opened, reply(1, status('new', 'answered')), wrote, reply(2), returned(1)]),
  ).toEqual([opened, wrote, reply(2), returned(1)])
})

test('a postponed ticket comes back to work, which is a change of its own', () => {
  const back = returned(1, status('answered', 'open'))
  expect(eventsThatStand([opened, reply(1, status('postponed', 'answered')), back])).toEqual([opened, back])
})

test('what was postponed with an answer that was taken back was not postponed', () => {
  const until = event('ticket.postponed', status('answered', 'postponed'))
  const later = event('ticket.postponed', status('new', 'postponed'))
  const back = (to: string) => returned(1, { ...status('postponed', to), unpostponed: true })
  expect(eventsThatStand([opened, reply(1, status('new', 'answered')), until, back('new'), later])).toEqual([
    opened,
    later,
  ])
  expect(eventsThatStand([opened, reply(1), until, back('answered')])).toEqual([opened])
})
