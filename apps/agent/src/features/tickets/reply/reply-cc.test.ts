import type { Message } from '@stoa/contract/messages'
import { expect, test } from 'vitest'
import { addressesIn, firstWrong, recipientsOfNewest } from './reply-cc.ts'

const mail = (kind: Message['kind'], cc: string[]) =>
  ({ kind, from: 'omar@example.org', to: ['help@stoa.example'], cc }) as Message

test('a reply goes to who wrote the newest mail, and keeps in copy whom it had and the customer, but never us', () => {
  const messages = [
    mail('incoming', ['old@example.org']),
    mail('incoming', ['Lin@example.org', 'help@stoa.example']),
  ]
  const nour = 'nour@example.org'
  expect(recipientsOfNewest([...messages, mail('note', [])], nour, ['HELP@stoa.example'])).toEqual({
    to: ['omar@example.org'],
    cc: ['Lin@example.org', nour],
  })
  expect(recipientsOfNewest([], nour, [])).toEqual({ to: [nour], cc: [] })
})

test('addresses are parted by commas, semicolons and spaces, and the first wrong one is named', () => {
  const typed = addressesIn('a@example.org, b@example.org; nonsense')
  expect(typed).toEqual(['a@example.org', 'b@example.org', 'nonsense'])
  expect(firstWrong(typed)).toBe('nonsense')
  expect(firstWrong(typed.slice(0, 2))).toBeNull()
})
