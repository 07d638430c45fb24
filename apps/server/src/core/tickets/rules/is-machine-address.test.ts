import { expect, test } from 'vitest'
import { isMachineAddress } from './is-machine-address.ts'

test.each([
  'no-reply@shop.example',
  'noreply@shop.example',
  'Do-Not-Reply@shop.example',
  'donotreply+7@shop.example',
  'orders-noreply@shop.example',
  'no.reply.orders@shop.example',
  'noreply2@shop.example',
  'MAILER-DAEMON@mx.example',
  'postmaster@mx.example',
  'bounce+nour=olive.example@lists.example',
  'owner-news@lists.example',
  'news-request@lists.example',
  'unknown@sender.invalid',
  '',
])('%s is read by nobody', address => {
  expect(isMachineAddress(address)).toBe(true)
})

test.each([
  'nour@nour.example',
  'norely@nour.example',
  'reply@nour.example',
  'noreplyman@nour.example',
  'eleonore-play@nour.example',
  'requests@nour.example',
  'post.master@nour.example',
])('%s may be a person’s', address => {
  expect(isMachineAddress(address)).toBe(false)
})
