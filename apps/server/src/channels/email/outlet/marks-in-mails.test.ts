import { expect, test } from 'vitest'
import { createThreadTokens } from '../thread-token.ts'
import { emailChannel } from './channel.ts'
import { mailingCompany } from './testing.ts'

test('an answer bears the mark of its ticket where nobody sees it, and in the reply address where that is wanted', async () => {
  const { addsAccount, nourWrites, adaReplies, sender, host, platform } = await mailingCompany()
  const tokens = createThreadTokens(platform.secrets)
  await addsAccount({ tagsReplies: true })
  const ticket = await nourWrites('My card', { text: 'Declined.' })
  await adaReplies(ticket, { html: '<p>Try <b>again</b>.</p>' })
  await sender.drain()

  const mail = await host.received[0]?.read()
  expect(mail?.replyTo).toMatchObject([{ address: `support+${tokens.addressTag(ticket)}@olive.example` }])
  expect(tokens.readAddress(mail?.replyTo?.[0]?.address ?? '')).toBe(ticket)
  expect(tokens.readText(mail?.text ?? '')).toEqual([ticket])
  expect(mail?.html).toMatch(new RegExp(`display:none[^>]*>\\[${tokens.textMark(ticket)}\\]</div></body>`))
})

test('an account that is not asked to mark reply addresses leaves them alone', async () => {
  const { addsAccount, nourWrites, adaReplies, sender, host } = await mailingCompany()
  await addsAccount()
  await adaReplies(await nourWrites('My card', { text: 'Declined.' }), { text: 'Try again.' })
  await sender.drain()
  expect((await host.received[0]?.read())?.replyTo).toBeUndefined()
})

test('the id that a provider puts on a mail leads to its ticket once it has told', async () => {
  const { addsAccount, nourWrites, adaReplies, platform } = await mailingCompany()
  const accountId = (await addsAccount({ host: 'email-smtp.eu-west-1.amazonaws.com' })).id
  const ticketId = await nourWrites('My card', { text: 'Declined.' })
  const messageId = await adaReplies(ticketId, { text: 'Try again.' })
  const given = '0100019acd1f7b3e-9d1c7c1e-0000-4a4a-8b8b-1c2d3e4f5a6b-000000'
  // The rest of several recipients gets the mail under an id of its own; said twice, each is known once.
  const toTheRest = given.replace('0100019a', '0100019b')
  for (const id of [given, toTheRest, toTheRest])
    await platform.db.transaction().execute(async tx => {
      const intent = { id: 1, purpose: 'reply', ticketId, messageId, content: {} }
      await emailChannel(platform).recordSent?.(tx, intent, { accountId, answer: `250 Ok ${id}` })
    })
  const known = await platform.db
    .selectFrom('email_reference')
    .select(['rfc_id', 'message_id'])
    .where('rfc_id', 'like', '%amazonses.com>')
    .orderBy('rfc_id')
    .execute()
  expect(known).toEqual(
    [given, toTheRest].map(id => ({ rfc_id: `<${id}@eu-west-1.amazonses.com>`, message_id: messageId })),
  )
})
