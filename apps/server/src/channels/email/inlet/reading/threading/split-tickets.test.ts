import { expect, test } from 'vitest'
import { replyToTicket, splitTicket } from '../../../../../core/tickets/commands.ts'
import { system } from '../../../../../platform/events/act.ts'
import { write } from '../../../../../platform/platform.ts'
import { testPlatform } from '../../../../../platform/testing/test-platform.ts'
import { createThreadTokens } from '../../../thread-token.ts'
import { mailRoom } from '../../testing.ts'

test('answers to what was split off go to the new ticket, answers to the rest to the old one', async () => {
  const platform = await testPlatform()
  const { receives } = await mailRoom(platform)
  const { ticket_id } = await receives({ id: 'm1@customer.example' })
  const ticketId = ticket_id ?? 0
  const second = await receives({
    id: 'm2@customer.example',
    headers: ['In-Reply-To: <m1@customer.example>'],
    text: 'Another matter.',
  })
  const ours = await write(platform, system, act =>
    replyToTicket(act, { ticketId, text: 'We look.', attachmentIds: [], cc: [], resolve: false }),
  )
  const split = await write(platform, system, act =>
    splitTicket(act, {
      ticketId,
      messageId: second.message_id ?? 0,
      later: true,
      subject: null,
      departmentId: null,
      requester: 'same',
      tags: true,
      participants: true,
    }),
  )
  const answering = (id: string, to: string) => receives({ id, headers: [`In-Reply-To: ${to}`] })
  const tokens = createThreadTokens(platform.secrets)
  const ownId = tokens.messageId({ ticketId, messageId: ours.messageId }, 'help.example.com')

  expect((await answering('a@customer.example', '<m2@customer.example>')).ticket_id).toBe(split.ticketId)
  expect((await answering('b@customer.example', ownId)).ticket_id).toBe(split.ticketId)
  expect((await answering('c@customer.example', '<m1@customer.example>')).ticket_id).toBe(ticketId)
})
