import type { Action } from '@stoa/contract/actions'
import { expect, test } from 'vitest'
import { changesNoneOf, staysOnTicket } from './reach.ts'

const tag: Action = { kind: 'tag', tags: ['parcel'] }
const merge: Action = { kind: 'merge', into: 'ABC' }
const close: Action = { kind: 'close' }

test('what merges reaches another ticket; tags and status stay on theirs', () => {
  expect([staysOnTicket([tag, close]), staysOnTicket([tag, merge])]).toEqual([true, false])
})

test('tags change what is said of tags and nothing else; of other actions nothing is taken for granted', () => {
  const [tags, subject] = [{ field: 'tags' }, { field: 'subject' }]
  expect(changesNoneOf([tag], [subject])).toBe(true)
  expect(changesNoneOf([tag], [subject, tags])).toBe(false)
  expect(changesNoneOf([tag, close], [subject])).toBe(false)
})
