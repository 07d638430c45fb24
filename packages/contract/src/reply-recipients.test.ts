import { expect, test } from 'vitest'
import { type Answered, replyRecipients } from './reply-recipients.ts'

const nour = 'nour@nour.example'
const omar = 'omar@nour.example'
const bank = 'bank@bank.example'
const us = 'support@olive.example'
const sales = 'sales@olive.example'
const mail = (from: string | null, to: string[] = [us], cc: string[] = []): Answered => ({ from, to, cc })

test.each<[string, Answered | null, string[], string[]]>([
  ['the customer wrote to us alone', mail(nour), [nour], []],
  ['nobody wrote yet', null, [nour], []],
  ['it came by the API, without a sender', mail(null), [nour], []],
  ['somebody was in Cc', mail(nour, [us], [omar]), [nour], [omar]],
  ['somebody else was in To beside us', mail(nour, [us, omar]), [nour], [omar]],
  ['we were in Cc, somebody else in To', mail(nour, [omar], [us]), [nour], [omar]],
  ['To stands before Cc', mail(nour, [us, omar], [bank]), [nour], [omar, bank]],
  ['two addresses of ours', mail(nour, [us, sales]), [nour], []],
  ['ours with the mark of the ticket', mail(nour, ['support+t7.abc@olive.example']), [nour], []],
  ['ours in capitals', mail(nour, ['SUPPORT@Olive.example'], [omar]), [nour], [omar]],
  ['a colleague in Cc answered: the customer stays', mail(omar, [us]), [omar], [nour]],
  ['a colleague answered to all', mail(omar, [us], [nour]), [omar], [nour]],
  ['a ticket that was merged: who wrote the message is answered', mail(bank, [us]), [bank], [nour]],
  ['the same person in To and Cc', mail(nour, [omar], [omar, 'OMAR@nour.example']), [nour], [omar]],
  ['the writer is in Cc of their own mail', mail(nour, [us], [nour]), [nour], []],
  ['Reply-To named another address', mail(bank, [us], []), [bank], [nour]],
  [
    'what is no address is left out',
    mail(nour, [us, 'undisclosed-recipients:;', 'x'], ['a b@c.de']),
    [nour],
    [],
  ],
  ['a colleague of ours wrote by our own address', mail(us, [us], [omar]), [nour], [omar]],
  [
    'a customer’s plus address is kept',
    mail(nour, [us], ['omar+shop@nour.example']),
    [nour],
    ['omar+shop@nour.example'],
  ],
  [
    'the customer under a plus address of theirs',
    mail('nour+shop@nour.example'),
    ['nour+shop@nour.example'],
    [nour],
  ],
])('%s', (_title, answered, to, cc) => {
  expect(replyRecipients(answered, nour, [us, sales])).toEqual({ to, cc })
})
