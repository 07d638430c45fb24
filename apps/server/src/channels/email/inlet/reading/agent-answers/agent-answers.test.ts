import type { MailHandling } from '@stoa/contract/mail-handling'
import { expect, test } from 'vitest'
import { forwardTicket } from '../../../../../core/tickets/commands.ts'
import { system } from '../../../../../platform/events/act.ts'
import { write } from '../../../../../platform/platform.ts'
import { keepRaw } from '../../../../intake/commands.ts'
import { createIntakeWorker } from '../../../../intake/worker.ts'
import { queueRuleMail } from '../../../outlet/queue-rule-mail.ts'
import { mailingCompany } from '../../../outlet/testing.ts'
import { changeHandling } from '../../handling/change-handling.ts'
import { mailOf, type WrittenMail } from '../../testing.ts'
import { createMailReader } from '../mail-reader.ts'

/** Nour's ticket, of which a rule has told Ada by mail; Ada answers from a mail program of her own. */
const toldByMail = async (agentAnswers: MailHandling['agentAnswers']) => {
  const company = await mailingCompany()
  const { platform, ada, sender, host } = company
  await company.addsAccount()
  await write(platform, ada, act => changeHandling(act, { agentAnswers }))
  const ticketId = await company.nourWrites('My card', {
    text: 'It was declined.',
    rfcId: '<n1@nour.example>',
  })
  const worker = createIntakeWorker(platform, { email: createMailReader(platform) })
  let count = 0
  const receives = async (mail: WrittenMail) => {
    const { id } = await keepRaw(platform.db, {
      channel: 'email',
      source: { kind: 'smtp', from: 'ada@example.com', to: ['support@olive.example'], client: '192.0.2.1' },
      raw: mailOf({
        to: 'support@olive.example',
        subject: 'Re: A ticket waits',
        id: `a${++count}@ada.example`,
        ...mail,
      }),
      dedupKey: Buffer.from(`${count}`),
      receivedAt: platform.clock.now(),
    })
    await worker.drain()
    return platform.db
      .selectFrom('intake')
      .select(['state', 'reason', 'ticket_id', 'message_id'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  }
  const leaves = async () => {
    await company.settle()
    await sender.drain()
    return host.received.splice(0)
  }
  const idOf = async (mail: { read(): Promise<{ messageId?: string }> } | undefined) =>
    (await mail?.read())?.messageId ?? ''
  await write(platform, system, act =>
    queueRuleMail(act, {
      ticketId,
      to: ['ada@example.com'],
      subject: 'A ticket waits',
      html: '<p>Look.</p>',
    }),
  )
  const notice = await idOf((await leaves())[0])
  const message = (id: number | null) =>
    platform.db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return { ...company, ticketId, notice, receives, leaves, idOf, message }
}

const answer = {
  from: 'Ada <ada@example.com>',
  text: 'Please try again.\r\n\r\n-- \r\nAda L.\r\n\r\nOn Fri, 20 Nov 2026 at 16:40, Olive & Co wrote:\r\n> Look.\r\n',
}

test('what an agent answers to a notice goes to the customer, without quote and signature, and the ticket is answered', async () => {
  const { ticketId, notice, receives, leaves, message, platform, ada } = await toldByMail('notices')
  const settled = await receives({ ...answer, headers: [`In-Reply-To: ${notice}`] })

  expect(settled).toMatchObject({ state: 'done', ticket_id: ticketId })
  expect(await message(settled.message_id)).toMatchObject({
    kind: 'reply',
    author_kind: 'user',
    author_id: ada.id,
    body_text: 'Please try again.',
    recipients: ['nour@nour.example'],
  })
  const event = await platform.db
    .selectFrom('event')
    .select(['actor_kind', 'actor_id', 'data'])
    .where('name', '=', 'reply.sent')
    .executeTakeFirstOrThrow()
  expect(event).toMatchObject({
    actor_kind: 'user',
    actor_id: ada.id,
    data: { byMail: true, status: { to: 'answered' } },
  })
  const [mail, ...others] = await leaves()
  expect(others).toEqual([])
  expect(mail).toMatchObject({ from: 'support@olive.example', to: ['nour@nour.example'] })
  const read = await mail?.read()
  expect(read).toMatchObject({ subject: 'Re: My card', from: { address: 'support@olive.example' } })
  expect(read?.text).toContain('Please try again.')
  expect(read?.text).not.toContain('Ada L.')
  expect(read?.text).not.toContain('> Look.')
})

test('the same answer once more goes nowhere', async () => {
  const { notice, receives, leaves, platform } = await toldByMail('notices')
  const mail = { ...answer, id: 'same@ada.example', headers: [`In-Reply-To: ${notice}`] }
  await receives(mail)
  expect(await receives(mail)).toMatchObject({ state: 'suppressed' })
  expect(await leaves()).toHaveLength(1)
  expect(await platform.db.selectFrom('ticket').select('id').execute()).toHaveLength(1)
})

const stays: [string, MailHandling['agentAnswers'], WrittenMail][] = [
  ['while it is switched off', 'off', {}],
  ['from somebody who does not work here', 'notices', { from: 'Mallory <mallory@elsewhere.example>' }],
  ['by a program', 'notices', { headers: ['Auto-Submitted: auto-replied'] }],
  ['with nothing but the quote', 'notices', { text: '> Look.\r\n' }],
]

test.each(stays)(
  'an answer %s is a ticket of its own, as it was, and nothing leaves',
  async (_, setting, given) => {
    const { ticketId, notice, receives, leaves, message } = await toldByMail(setting)
    const settled = await receives({
      ...answer,
      ...given,
      headers: [`In-Reply-To: ${notice}`, ...(given.headers ?? [])],
    })
    expect(settled.state).toBe('done')
    expect(settled.ticket_id).not.toBe(ticketId)
    expect(await message(settled.message_id)).toMatchObject({ kind: 'incoming' })
    expect(await leaves()).toEqual([])
  },
)

test('a customer who bears the id of a reply of ours cannot speak as the agent, whose name is in From', async () => {
  const { ticketId, receives, leaves, idOf, adaReplies, message, sender, host } = await toldByMail('forwards')
  await adaReplies(ticketId, { text: 'Which card?' })
  await sender.drain()
  const id = await idOf(host.received.splice(0)[0])
  const settled = await receives({ ...answer, headers: [`In-Reply-To: ${id}`] })
  expect(await message(settled.message_id)).toMatchObject({ kind: 'incoming' })
  expect(await leaves()).toEqual([])
})

test('what was forwarded to an agent is answered to the customer only where that is wanted', async () => {
  const forwarded = async (setting: MailHandling['agentAnswers']) => {
    const { ticketId, receives, leaves, idOf, message, platform, ada, settle } = await toldByMail(setting)
    const asked = await platform.db.selectFrom('message').select('id').executeTakeFirstOrThrow()
    await write(platform, ada, act =>
      forwardTicket(act, {
        ...{
          ticketId,
          messageId: asked.id,
          handsOn: 'message',
          text: 'Can you?',
          attachmentIds: [],
          fileIds: [],
        },
        ...{ to: ['ada@example.com'], cc: [], bcc: [], accountId: null },
      }),
    )
    await settle()
    const id = await idOf((await leaves())[0])
    const settled = await receives({ ...answer, headers: [`In-Reply-To: ${id}`] })
    return { ...(await message(settled.message_id)), left: (await leaves()).map(({ to }) => to) }
  }
  expect(await forwarded('notices')).toMatchObject({ kind: 'incoming', apart: true, left: [] })
  expect(await forwarded('forwards')).toMatchObject({
    kind: 'reply',
    apart: false,
    left: [['nour@nour.example']],
  })
})
