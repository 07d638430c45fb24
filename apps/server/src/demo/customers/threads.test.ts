import { expect, test } from 'vitest'
import { type Mail, threadsOf, withoutQuote } from './threads.ts'

const mail = (number: number, references: string[] = []): Mail => ({
  number,
  direction: 'sent',
  messageId: `<${number}@mail.example>`,
  references,
  from: '',
  answerTo: '',
  to: '',
  subject: `Mail ${number}`,
  text: '',
  at: Temporal.Instant.fromEpochMilliseconds(0),
  files: [],
})

test('answers stand with what they answer, and the newest thread comes first', () => {
  const threads = threadsOf([
    mail(1),
    mail(2),
    mail(3, ['<1@mail.example>']),
    mail(4, ['<x@y>', '<3@mail.example>']),
  ])
  expect(threads.map(thread => thread.mails.map(({ number }) => number))).toEqual([[1, 3, 4], [2]])
  expect(threads[0]).toMatchObject({ id: 1, subject: 'Mail 1', last: { number: 4 } })
})

test('the quote at the end goes with the line that introduces it', () => {
  expect(withoutQuote('Thanks!\n\nOn Friday Ben wrote:\n> Two bowls\n>\n> left\n')).toEqual({
    own: 'Thanks!',
    quoted: 'On Friday Ben wrote:\n> Two bowls\n>\n> left',
  })
})

test('a quote in the middle, or none, stays in the text', () => {
  expect(withoutQuote('> really?\n\nYes.')).toEqual({ own: '> really?\n\nYes.', quoted: '' })
  expect(withoutQuote('Hello\n')).toEqual({ own: 'Hello', quoted: '' })
})
