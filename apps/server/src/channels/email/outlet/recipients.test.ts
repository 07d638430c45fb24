import { expect, test } from 'vitest'
import { mailingCompany } from './testing.ts'

test('a hidden recipient gets the mail and stands in no header of it', async () => {
  const { addsAccount, nourWrites, adaReplies, sender, host } = await mailingCompany()
  await addsAccount()
  const ticket = await nourWrites('My card', { text: 'Declined.' })
  await adaReplies(ticket, {
    text: 'Which bank?',
    cc: ['omar@nour.example'],
    bcc: ['boss@olive-owners.example', 'Omar@nour.example'],
  })
  await sender.drain()
  const [mail] = host.received
  expect(mail?.to).toEqual(['nour@nour.example', 'Omar@nour.example', 'boss@olive-owners.example'])
  expect(mail?.raw.toString()).not.toMatch(/boss|^bcc:/im)
})

test('an answer to one message quotes that one and goes on from it', async () => {
  const { addsAccount, nourWrites, nourAnswers, adaReplies, sender, host } = await mailingCompany()
  await addsAccount()
  const ticket = await nourWrites('My card', { text: 'Declined.', rfcId: '<1@nour.example>' })
  const second = await nourAnswers(ticket, { text: 'By the Alpha bank.', rfcId: '<2@nour.example>' })
  await nourAnswers(ticket, { text: 'And my shelf is crooked.', rfcId: '<3@nour.example>' })
  await adaReplies(ticket, { text: 'We called them.', answersId: second })
  await sender.drain()
  const read = await host.received[0]?.read()
  expect(read?.inReplyTo).toBe('<2@nour.example>')
  expect(read?.text).toContain('> By the Alpha bank.')
  expect(read?.text).not.toContain('shelf')
})

test('a message of another ticket cannot be answered here', async () => {
  const { nourWrites, nourAnswers, adaReplies } = await mailingCompany()
  const ticket = await nourWrites('My card', { text: 'Declined.' })
  const other = await nourAnswers(await nourWrites('Shelf', { text: 'Crooked.' }), { text: 'Very.' })
  await expect(adaReplies(ticket, { text: 'Hello', answersId: other })).rejects.toMatchObject({
    code: 'message_unknown',
  })
})
