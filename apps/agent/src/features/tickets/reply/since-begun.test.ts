import type { Author, Message } from '@stoa/contract/messages'
import { expect, test } from 'vitest'
import { answersSince, authorsOf, writtenSince } from './since-begun.ts'

const ben: Author = { kind: 'user', id: 1, name: 'Ben' }
const eve: Author = { kind: 'user', id: 2, name: 'Eve' }
const nour: Author = { kind: 'contact', id: 3, name: 'Nour' }

const says = (id: number, author: Author, more: Partial<Message> = {}): Message =>
  ({
    ...{ id, author, from: null, apart: false, kind: author.kind === 'contact' ? 'incoming' : 'reply' },
    ...more,
  }) as Message

const idsOf = (messages: Message[]) => messages.map(({ id }) => id)

const messages = [
  says(1, nour),
  says(2, eve),
  says(3, ben),
  says(4, nour),
  says(5, eve),
  says(6, nour),
  says(7, eve, { kind: 'note' }),
  says(8, { ...nour, name: 'A supplier' }, { apart: true }),
]

test('what customers write while one answers is found, the first to read first', () => {
  expect(idsOf(writtenSince(messages, 1))).toEqual([4, 6])
  expect(authorsOf(writtenSince(messages, 1))).toEqual(['Nour'])
  expect(writtenSince(messages, 6)).toEqual([])
})

test('so is what colleagues answer, and not what one answered oneself', () => {
  expect(idsOf(answersSince(messages, 1, 1))).toEqual([2, 5])
  expect(authorsOf(answersSince(messages, 1, 1))).toEqual(['Eve'])
})

test('who has no name is named by the address', () => {
  expect(authorsOf([says(1, { ...nour, name: '' }, { from: 'nour@example.net' })])).toEqual([
    'nour@example.net',
  ])
})
