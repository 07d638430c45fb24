import words from '@stoa/text/en/audit.json' with { type: 'json' }
import { expect, test } from 'vitest'
import {
  isAdministration,
  nounsOfAdministration,
} from '../../apps/server/src/outlets/audit/administration.ts'
import { readEvents } from '../../scripts/generate/read-events.ts'

const events = await readEvents()
const nounOf = (name: string) => name.split('.')[0] ?? ''
const worded = Object.entries(words.events).flatMap(([noun, verbs]) =>
  Object.keys(verbs).map(verb => `${noun}.${verb}`),
)

/** Nouns of what happens all day: tickets have their timeline, availability its board, the quarantine its list, a signature and a personal view are one's own. */
const everyday = [
  'spent-time',
  'ticket-field',
  'message',
  'reply',
  'attachment',
  'participant',
  'task',
  'agent',
  'note',
  'automatic-answer',
  'delivery',
  'request',
  'quarantine',
  'personal-macro',
  'personal-canned-message',
  'batch',
  'sla',
  'offer',
  'availability',
  'signature',
  'picture-sender',
  'personal-view',
  'view-order',
  'view-content',
  'goal-period',
  'personal-report',
  'notification',
]

test('of every event it is decided whether it is administration', () => {
  const nouns = [...new Set(events.map(({ name }) => nounOf(name)))]
  expect([...nounsOfAdministration, ...everyday].toSorted()).toEqual(nouns.toSorted())
})

test('every event of administration has a sentence, and no other event has', () => {
  const administration = events.map(({ name }) => name).filter(isAdministration)
  expect(administration.length).toBeGreaterThan(40)
  expect(worded.toSorted()).toEqual(administration.toSorted())
})

test('every noun of administration has a word for the filter', () => {
  expect(Object.keys(words.nouns).toSorted()).toEqual(nounsOfAdministration.toSorted())
})
