import type { Message } from '@stoa/contract/messages'
import { expect, test } from 'vitest'
import { addressesIn, ccOfNewest, firstWrong } from './reply-cc.ts'

const mail = (kind: Message['kind'], cc: string[]) => ({ kind, cc }) as Message

test('a reply keeps in copy whom the newest mail had, but neither us nor the customer', () => {
  const messages = [
    mail('incoming', ['old@example.org']),
    mail('incoming', ['Lin@example.org', 'help@stoa.example']),
  ]
  expect(ccOfNewest([...messages, mail('note', [])], ['HELP@stoa.example'])).toEqual(['Lin@example.org'])
  expect(ccOfNewest([], [])).toEqual([])
})

test('addresses are parted by commas, semicolons and spaces, and the first wrong one is named', () => {
  const typed = addressesIn('a@example.org, b@example.org; nonsense')
  expect(typed).toEqual(['a@example.org', 'b@example.org', 'nonsense'])
  expect(firstWrong(typed)).toBe('nonsense')
  expect(firstWrong(typed.slice(0, 2))).toBeNull()
})
