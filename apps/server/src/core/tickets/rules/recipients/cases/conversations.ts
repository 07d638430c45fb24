import {
  all,
  bank,
  from,
  nour,
  omar,
  one,
  programWrote,
  type RecipientCase,
  us,
  weWrote,
} from './recipient-case.ts'

const boss = 'boss@olive-owners.example'
const lawyer = 'lawyer@law.example'
const stays = 'Who was in the conversation stays until somebody takes them out.'
const hidden = 'The others do not know that they read along, and shall not learn it from us.'

const first = from(nour, [us], { cc: [omar] })

export const conversations: readonly RecipientCase[] = [
  {
    title: 'A colleague in Cc answered us alone',
    mails: [first, weWrote([nour], { cc: [omar] }), from(omar)],
    expected: all([omar], [nour]),
    reason: 'It is the contact’s ticket: they go on reading.',
  },
  {
    title: 'A colleague in Cc answered to all',
    mails: [first, weWrote([nour], { cc: [omar] }), from(omar, [us], { cc: [nour] })],
    expected: all([omar], [nour]),
    reason: stays,
  },
  {
    title: 'The customer answered us alone, after a colleague was in Cc',
    mails: [first, weWrote([nour], { cc: [omar] }), from(nour)],
    expected: all([nour], [omar]),
    reason: stays,
  },
  {
    title: 'An agent took somebody in whom nobody had named',
    mails: [from(nour), weWrote([nour], { cc: [bank] }), from(nour)],
    expected: all([nour], [bank]),
    reason: 'The agent’s last word holds.',
  },
  {
    title: 'An agent took somebody out',
    mails: [first, weWrote([nour]), from(nour)],
    expected: all([nour]),
    reason: 'The agent’s last word holds.',
  },
  {
    title: 'An agent took somebody out, and writes once more',
    mails: [first, weWrote([nour])],
    expected: all([nour]),
    reason: 'The agent’s last word holds.',
  },
  {
    title: 'An agent took somebody out, and the customer names them again',
    mails: [first, weWrote([nour]), from(nour, [us], { cc: [omar] })],
    expected: all([nour], [omar]),
    reason: 'The newest mail says who shall read the answer.',
  },
  {
    title: 'Two mails, of which only the first names a colleague',
    mails: [first, from(nour)],
    expected: all([nour], [omar]),
    reason: stays,
  },
  {
    title: 'A program answered in between',
    mails: [first, programWrote([nour]), from(nour)],
    expected: all([nour], [omar]),
    reason: 'Automatic answers go to the contact alone and decide nothing.',
  },
  {
    title: 'A stranger who bears our mark writes into the ticket',
    mails: [from(nour), from(bank)],
    expected: all([bank], [nour]),
    reason: 'Who wrote the newest message is answered; the contact reads along.',
  },
  {
    title: 'After a stranger wrote, the customer writes again',
    mails: [from(nour), from(bank), from(nour)],
    expected: all([nour], [bank]),
    reason: 'Who wrote in a ticket takes part in it.',
  },
  {
    title: 'The customer moved on to another address',
    mails: [from(nour), from('nour@new.example')],
    expected: all(['nour@new.example'], [nour]),
    reason: 'They write from there now; an agent takes the old one out, and it stays out.',
  },
  {
    title: 'The ticket was merged: another contact’s message is the newest',
    mails: [from(nour), from(bank, [us], { cc: [lawyer] })],
    expected: all([bank], [lawyer, nour]),
    reason: 'Both asked, and both get the answer.',
  },
  {
    title: 'A hidden recipient answers',
    mails: [from(nour), weWrote([nour], { hidden: [boss] }), from(boss)],
    expected: one([boss]),
    reason: hidden,
  },
  {
    title: 'After a hidden recipient answered, the customer writes again',
    mails: [from(nour), weWrote([nour], { hidden: [boss] }), from(boss), from(nour)],
    expected: all([nour]),
    reason: hidden,
  },
  {
    title: 'A hidden recipient answered to all and is known from then on',
    mails: [
      from(nour),
      weWrote([nour], { hidden: [boss] }),
      from(boss, [us], { cc: [nour] }),
      from(nour, [us], { cc: [boss] }),
    ],
    expected: all([nour], [boss]),
    reason: 'The customer names them: it is no secret any more.',
  },
  {
    title: 'Hidden recipients are not suggested again',
    mails: [from(nour), weWrote([nour], { hidden: [boss] })],
    expected: all([nour]),
    reason: 'Whom an agent hides is chosen anew each time.',
  },
]

export const answersToOne: readonly RecipientCase[] = [
  {
    title: 'An older message of somebody else is answered',
    mails: [from(omar), from(nour)],
    answers: from(omar),
    expected: all([omar], [nour]),
    reason: 'Who wrote that message is answered.',
  },
  {
    title: 'A message is answered that names somebody whom an agent has left out since',
    mails: [first, from(bank), weWrote([nour], { cc: [bank] })],
    answers: first,
    expected: all([nour], [bank]),
    reason: 'The agent’s last word holds.',
  },
  {
    title: 'A message of ours is answered, to add something',
    mails: [from(nour), weWrote([nour], { cc: [omar] })],
    answers: weWrote([nour], { cc: [omar] }),
    expected: { ...all([nour], [omar]), replyCc: [omar] },
    reason: 'It goes to whom that message went.',
  },
  {
    title: 'A message of ours that went to somebody else is answered',
    mails: [from(nour), weWrote([bank])],
    answers: weWrote([bank]),
    expected: all([bank], [nour]),
    reason: 'It goes to whom that message went; to all includes the contact.',
  },
  {
    title: 'An automatic answer is answered, to add something',
    mails: [from(nour), programWrote([nour])],
    answers: programWrote([nour]),
    expected: all([nour]),
    reason: 'It goes to whom that message went.',
  },
]
