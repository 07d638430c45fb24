import { clue, joins, opens, opensLinked, type ThreadingCase } from './case.ts'

const anybodyKnows = 'Others may know a Message-ID; it lets in only those who take part.'

export const knownMails: readonly ThreadingCase[] = [
  {
    title: 'The customer adds to a mail of their own',
    clues: [clue('known-mail', 'contact')],
    decision: joins('known-mail'),
    reason: 'In-Reply-To or any of the References names a mail of the ticket, and they take part.',
  },
  {
    title: 'Somebody in Cc of the customer’s mail answers to all',
    clues: [clue('known-mail', 'addressed')],
    decision: joins('known-mail'),
    reason: 'They were addressed there.',
  },
  {
    title: 'Somebody who wrote in the ticket answers the customer’s mail',
    clues: [clue('known-mail', 'wrote')],
    decision: joins('known-mail'),
    reason: 'They take part.',
  },
  {
    title: 'A stranger answers a mail of the ticket',
    clues: [clue('known-mail', 'none')],
    decision: opensLinked('not-a-participant'),
    reason: anybodyKnows,
  },
  {
    title: 'A stranger answers a mail of the ticket and sends to its customer, too',
    clues: [clue('known-mail', 'none', { toContact: true })],
    decision: opensLinked('not-a-participant'),
    reason: 'Whom a mail is sent to, its sender chooses.',
  },
  {
    title: 'One of forty recipients of the customer’s mail answers us alone',
    clues: [clue('known-mail', 'crowd')],
    decision: opensLinked('crowd'),
    reason: 'Of so many, each has a matter of their own.',
  },
  {
    title: 'One of forty recipients of the customer’s mail answers to all',
    clues: [clue('known-mail', 'crowd', { toContact: true })],
    decision: joins('known-mail'),
    reason: 'While its customer reads along, it is still that conversation.',
  },
  {
    title: 'The provider put its own id on our mail and told us, and the customer answers',
    clues: [clue('known-mail', 'contact')],
    decision: joins('known-mail'),
    reason: 'The id that the provider told when it took the mail is kept like one of ours.',
  },
  {
    title: 'The provider put its own id on our mail, and a colleague answers with a quote of it',
    clues: [clue('known-mail', 'none'), clue('mark-in-text', 'none')],
    decision: joins('mark-in-text'),
    reason: 'The id does not let a stranger in, the mark in the quote does.',
  },
  {
    title: 'The provider put its own id on our mail, and a colleague answers to our Reply-To',
    clues: [clue('known-mail', 'none'), clue('mark-in-address', 'none')],
    decision: joins('mark-in-address'),
    reason: 'The marked address lets in.',
  },
  {
    title: 'A mail is named that is in two tickets, its sender takes part in the second',
    clues: [clue('known-mail', 'none'), clue('known-mail', 'contact', { ticketId: 9 })],
    decision: joins('known-mail', 9),
    reason: 'Each ticket is asked for itself.',
  },
  {
    title: 'A mail is named that is in two tickets of the sender’s',
    clues: [clue('known-mail', 'contact'), clue('known-mail', 'contact', { ticketId: 9 })],
    decision: joins('known-mail'),
    reason: 'The nearest named one counts, then the older ticket.',
  },
  {
    title: 'A stranger names mails of two tickets',
    clues: [clue('known-mail', 'none'), clue('known-mail', 'none', { ticketId: 9 })],
    decision: opensLinked('not-a-participant'),
    reason: 'One link is enough: to the nearest.',
  },
  {
    title: 'An answer to a mail of a ticket that was quiet for a year',
    clues: [clue('known-mail', 'contact', { quietDays: 400 })],
    decision: joins('known-mail'),
    reason: 'They answer that very mail; where the ticket is closed, what follows it takes the answer.',
  },
  {
    title: 'Apple Mail has dropped all References but In-Reply-To',
    clues: [clue('known-mail', 'contact')],
    decision: joins('known-mail'),
    reason: 'One known id is enough, wherever it stands.',
  },
  {
    title: 'In-Reply-To names a mail that nobody knows, References one of the ticket',
    clues: [clue('known-mail', 'contact')],
    decision: joins('known-mail'),
    reason: 'All ids are asked for, not only the first.',
  },
  {
    title: 'Nothing but the same subject',
    clues: [],
    decision: opens,
    reason: 'Different matters bear the same subject every day.',
  },
  {
    title: 'An answer to a mail that nobody here knows',
    clues: [],
    decision: opens,
    reason: 'Nothing tells what it belongs to.',
  },
  {
    title: 'A forged mark',
    clues: [],
    decision: opens,
    reason: 'A mark whose signature is wrong names nothing.',
  },
  {
    title: 'A mark of a ticket that was purged',
    clues: [],
    decision: opens,
    reason: 'What is gone cannot take anything.',
  },
  {
    title: 'Our own mail comes back',
    own: true,
    clues: [],
    decision: { kind: 'suppress', why: 'own-message' },
    reason: 'It is in its ticket already.',
  },
  {
    title: 'Our own mail comes back by a mailing list, with its References',
    own: true,
    clues: [clue('mark-in-id', 'none')],
    decision: { kind: 'suppress', why: 'own-message' },
    reason: 'Whatever it names, it is ours.',
  },
  {
    title: 'Our own mail comes back under the id that a provider gave it',
    own: true,
    clues: [clue('known-mail', 'none')],
    decision: { kind: 'suppress', why: 'own-message' },
    reason: 'The provider’s id is known to be that of our message.',
  },
]
