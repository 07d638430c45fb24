import { expect, test } from 'vitest'
import { marksThatStand } from './marks-that-stand.ts'

const event = (name: string, from?: string, to?: string) => ({
  name,
  data: from && to ? { status: { from, to } } : {},
})
const opened = event('ticket.opened')
const marked = (from: string) => event('ticket.marked-answered', from, 'answered')
const back = (to: string) => event('ticket.reopened', 'answered', to)

test('a mark that was taken back never was, nor was its taking back', () => {
  const note = event('note.added')
  expect(marksThatStand([opened, marked('new'), note, back('new')])).toEqual([opened, note])
})

test('of two marks only the one is left out that was taken back', () => {
  const wrote = event('message.received', 'answered', 'open')
  const events = [opened, marked('new'), wrote, marked('open'), back('open')]
  expect(marksThatStand(events)).toEqual([opened, marked('new'), wrote])
  expect(marksThatStand([opened, marked('new'), back('new'), marked('new')])).toEqual([opened, marked('new')])
})

test('what went out of the way meanwhile went from where the ticket had stood', () => {
  const gone = (as: string) => event('ticket.deleted', as, 'deleted')
  const here = (as: string) => event('ticket.restored', 'deleted', as)
  const events = [opened, marked('new'), gone('answered'), here('answered'), back('new')]
  expect(marksThatStand(events)).toEqual([opened, gone('new'), here('new')])
})

test('a postponed ticket that was marked is opened by taking that back', () => {
  const until = event('ticket.postponed', 'new', 'postponed')
  expect(marksThatStand([opened, until, marked('postponed'), back('new')])).toEqual([
    opened,
    until,
    event('ticket.reopened', 'postponed', 'new'),
  ])
})

test('what was resolved and reopened is left as it is', () => {
  const events = [
    opened,
    event('ticket.resolved', 'new', 'resolved'),
    event('ticket.reopened', 'resolved', 'new'),
  ]
  expect(marksThatStand(events)).toBe(events)
})
