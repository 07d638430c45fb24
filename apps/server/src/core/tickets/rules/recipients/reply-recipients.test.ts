import { expect, test } from 'vitest'
import { bank, from, nour, omar, us, weWrote } from './cases/recipient-case.ts'
import { ours, recipientCases } from './cases/recipient-cases.ts'
import { type Mail, participantsOf, replyRecipients } from './reply-recipients.ts'

const all = Object.values(recipientCases).flat()

test('the table has at least fifty cases, each with another title and a reason', () => {
  expect(all.length).toBeGreaterThanOrEqual(50)
  expect(new Set(all.map(each => each.title)).size).toBe(all.length)
  expect(all.filter(each => each.reason.length < 10)).toEqual([])
})

test.each(all)('$title', ({ mails, answers, contact = 'nour@nour.example', expected }) => {
  const answered = answers ?? mails.findLast(mail => mail.by === 'them') ?? null
  const conversation = { mails, contact, ours }
  const found = replyRecipients(conversation, answered)
  expect({
    to: found.reply.to,
    replyCc: found.reply.cc,
    cc: found.all.cc,
    suggested: found.suggested,
  }).toEqual({
    replyCc: [],
    ...expected,
  })
  expect(found.all.to).toEqual(found.reply.to)
})

test('nobody of ours and nobody twice is ever among the recipients', () => {
  for (const { mails, contact = 'nour@nour.example' } of all)
    for (const answered of [...mails, null]) {
      const { all: found, reply } = replyRecipients({ mails, contact, ours }, answered)
      for (const { to, cc } of [found, reply]) {
        const lower = [...to, ...cc].map(each => each.toLowerCase())
        expect(new Set(lower).size).toBe(lower.length)
        expect(lower.filter(each => /(support|sales).*@olive/.test(each))).toEqual([])
      }
    }
})

test('who was left out by an agent is offered, until somebody names them; nobody who got something hidden is', () => {
  const first = from(nour, [us], { cc: [omar] })
  const leftOut = (...mails: Mail[]) =>
    replyRecipients({ mails, contact: nour, ours }, mails.findLast(({ by }) => by === 'them') ?? null).leftOut
  expect(leftOut(first)).toEqual([])
  expect(leftOut(first, weWrote([nour]))).toEqual([omar])
  expect(leftOut(first, weWrote([nour]), from(nour))).toEqual([omar])
  expect(leftOut(first, weWrote([nour]), from(nour, [us], { cc: [omar] }))).toEqual([])
  expect(leftOut(from(nour), weWrote([nour], { hidden: [bank] }), from(bank))).toEqual([])
  expect(leftOut(from(nour), weWrote([nour], { hidden: [bank] }), from(bank), from(nour))).toEqual([])
  const guests = Array.from({ length: 11 }, (_, at) => `guest${at}@party.example`)
  expect(leftOut(from(nour, [us, ...guests]), weWrote([nour]))).toEqual([])
})

test('who takes part follows the last word of an agent, and who was named since', () => {
  const mail = { from: null, replyTo: [], cc: [], hidden: [], list: false }
  const mails = [
    { ...mail, by: 'them' as const, from: 'nour@nour.example', to: ['a@x.example', 'b@x.example'] },
    { ...mail, by: 'us' as const, to: ['nour@nour.example'], cc: ['b@x.example'] },
    { ...mail, by: 'them' as const, from: 'c@x.example', to: ['support@olive.example'] },
  ]
  expect(participantsOf({ mails, contact: 'nour@nour.example', ours })).toEqual([
    'b@x.example',
    'c@x.example',
  ])
})
