import { clue, joins, opensLinked, type ThreadingCase } from './case.ts'

const sent = 'Whoever bears a signed mark was sent a mail of the ticket.'

export const marks: readonly ThreadingCase[] = [
  {
    title: 'The customer answers our mail',
    clues: [clue('mark-in-id', 'contact')],
    decision: joins('mark-in-id'),
    reason: sent,
  },
  {
    title: 'The customer answers from another address of theirs',
    clues: [clue('mark-in-id', 'none')],
    decision: joins('mark-in-id'),
    reason: `${sent} From which address they write does not matter.`,
  },
  {
    title: 'Somebody in Cc answers our mail',
    clues: [clue('mark-in-id', 'addressed')],
    decision: joins('mark-in-id'),
    reason: sent,
  },
  {
    title: 'Somebody who wrote in the ticket before answers our mail',
    clues: [clue('mark-in-id', 'wrote')],
    decision: joins('mark-in-id'),
    reason: sent,
  },
  {
    title: 'A program keeps no ids, but sends to the address of our Reply-To',
    clues: [clue('mark-in-address', 'contact')],
    decision: joins('mark-in-address'),
    reason: 'The mark behind the plus sign is signed like that in our ids.',
  },
  {
    title: 'A stranger sends to the address of our Reply-To',
    clues: [clue('mark-in-address', 'none')],
    decision: joins('mark-in-address'),
    reason: sent,
  },
  {
    title: 'A program keeps neither ids nor addresses, but quotes our mail',
    clues: [clue('mark-in-text', 'contact')],
    decision: joins('mark-in-text'),
    reason: 'The last line of our mails bears the mark too.',
  },
  {
    title: 'A colleague of the customer answers with a quote of our mail alone',
    clues: [clue('mark-in-text', 'none')],
    decision: joins('mark-in-text'),
    reason: sent,
  },
  {
    title: 'A new mail quotes our mail of one ticket and answers a mail of another',
    clues: [clue('mark-in-text', 'contact'), clue('known-mail', 'contact', { ticketId: 9 })],
    decision: joins('known-mail', 9),
    reason: 'What a mail answers counts more than what it quotes.',
  },
  {
    title: 'The ids name one ticket, the address that it was sent to another',
    clues: [clue('mark-in-address', 'contact', { ticketId: 9 }), clue('mark-in-id', 'contact')],
    decision: joins('mark-in-id'),
    reason: 'Programs keep old addresses in their address books; ids are of this very mail.',
  },
  {
    title: 'The ids bear marks of two tickets',
    clues: [clue('mark-in-id', 'contact', { ticketId: 9 }), clue('mark-in-id', 'contact')],
    decision: joins('mark-in-id', 9),
    reason: 'The nearest ancestor counts: In-Reply-To, then References from behind.',
  },
  {
    title: 'One of forty recipients of our mail answers us alone',
    clues: [clue('mark-in-id', 'crowd')],
    decision: opensLinked('crowd'),
    reason: 'Of so many, each has a matter of their own; the others need not read it.',
  },
  {
    title: 'One of forty recipients answers to all, the customer among them',
    clues: [clue('mark-in-id', 'crowd', { toContact: true })],
    decision: joins('mark-in-id'),
    reason: 'While its customer reads along, it is still that conversation.',
  },
  {
    title: 'One of forty recipients answers to the address of our Reply-To',
    clues: [clue('mark-in-address', 'crowd')],
    decision: opensLinked('crowd'),
    reason: 'Everybody got the same address.',
  },
  {
    title: 'One of forty recipients quotes our mail',
    clues: [clue('mark-in-text', 'crowd')],
    decision: opensLinked('crowd'),
    reason: 'Everybody got the same line.',
  },
  {
    title: 'The ticket’s contact answers a mail with forty recipients',
    clues: [clue('mark-in-id', 'contact')],
    decision: joins('mark-in-id'),
    reason: 'It is their ticket.',
  },
  {
    title: 'One of forty who wrote in the ticket before',
    clues: [clue('mark-in-id', 'wrote')],
    decision: joins('mark-in-id'),
    reason: 'Who has written there is part of the conversation.',
  },
  {
    title: 'An answer after a year',
    clues: [clue('mark-in-id', 'contact', { quietDays: 400 })],
    decision: joins('mark-in-id'),
    reason: 'A mark does not grow old; where the ticket takes nothing any more, what follows it does.',
  },
  {
    title: 'An answer to an automatic answer',
    clues: [clue('mark-in-id', 'contact')],
    decision: joins('mark-in-id'),
    reason: 'Automatic answers are messages of the ticket and bear its mark.',
  },
  {
    title: 'Somebody answers what a rule wrote to them about a ticket',
    clues: [clue('notice', 'none')],
    decision: opensLinked('answers-notice'),
    reason: 'The customer shall not read it; the link shows what it is about.',
  },
  {
    title: 'The customer answers what a rule wrote to them about their ticket',
    clues: [clue('notice', 'contact')],
    decision: opensLinked('answers-notice'),
    reason: 'A rule’s mail to addresses is no message of the ticket, whoever they belong to.',
  },
  {
    title: 'It answers a rule’s mail, below which a mail of the ticket is named',
    clues: [clue('notice', 'none'), clue('mark-in-id', 'none')],
    decision: joins('mark-in-id'),
    reason: 'A mark of the ticket itself lets in.',
  },
]
