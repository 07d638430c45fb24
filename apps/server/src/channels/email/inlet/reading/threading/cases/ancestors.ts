import { clue, joins, opens, opensLinked, type ThreadingCase } from './case.ts'

export const ancestors: readonly ThreadingCase[] = [
  {
    title: 'Two mails of a customer go on from a conversation that we never saw',
    clues: [clue('ancestor', 'contact')],
    decision: joins('ancestor'),
    reason: 'A common ancestor, the same person, a short time: the same matter.',
  },
  {
    title: 'A colleague in Cc goes on from the same unseen conversation',
    clues: [clue('ancestor', 'addressed')],
    decision: joins('ancestor'),
    reason: 'They take part.',
  },
  {
    title: 'Somebody who wrote in the ticket names its unseen ancestor',
    clues: [clue('ancestor', 'wrote')],
    decision: joins('ancestor'),
    reason: 'They take part.',
  },
  {
    title: 'Two customers answer the same newsletter',
    clues: [clue('ancestor', 'none')],
    decision: opens,
    reason: 'A thousand people got it; they have nothing to do with each other, so there is no link either.',
  },
  {
    title: 'Two of forty recipients of somebody’s mail write to us',
    clues: [clue('ancestor', 'crowd')],
    decision: opens,
    reason: 'As with a newsletter.',
  },
  {
    title: 'A customer answers the same newsletter again after 29 days',
    clues: [clue('ancestor', 'contact', { quietDays: 29 })],
    decision: joins('ancestor'),
    reason: 'Within 30 days it is most likely the same matter.',
  },
  {
    title: 'A customer answers the same newsletter again after 30 days and an hour',
    clues: [clue('ancestor', 'contact', { quietDays: 30.05 })],
    decision: opens,
    reason: 'After 30 quiet days an unseen mail says nothing any more.',
  },
  {
    title: 'A customer names the unseen ancestors of two of their tickets, of which one is quiet',
    clues: [
      clue('ancestor', 'contact', { quietDays: 90 }),
      clue('ancestor', 'contact', { ticketId: 9, quietDays: 1 }),
    ],
    decision: joins('ancestor', 9),
    reason: 'The one that is alive.',
  },
  {
    title: 'An unseen ancestor of one ticket and a mail of another',
    clues: [clue('ancestor', 'contact'), clue('known-mail', 'contact', { ticketId: 9 })],
    decision: joins('known-mail', 9),
    reason: 'A mail that is in a ticket says more than one that nobody saw.',
  },
  {
    title: 'A stranger names a mail of one ticket and takes part in another by an unseen ancestor',
    clues: [clue('known-mail', 'none'), clue('ancestor', 'contact', { ticketId: 9 })],
    decision: joins('ancestor', 9),
    reason: 'The first one refuses, the second one takes.',
  },
  {
    title: 'The answer was faster than the mail that it answers; now that mail comes',
    clues: [clue('awaited', 'addressed')],
    decision: joins('awaited'),
    reason: 'Somebody answered this very mail, and its sender takes part.',
  },
  {
    title: 'The customer’s own first mail comes after their second',
    clues: [clue('awaited', 'contact')],
    decision: joins('awaited'),
    reason: 'Greylisting turns the order round.',
  },
  {
    title: 'A late mail that somebody answered comes after 60 days',
    clues: [clue('awaited', 'contact', { quietDays: 60 })],
    decision: joins('awaited'),
    reason: 'It is that very mail; time does not matter.',
  },
  {
    title: 'A late mail comes from somebody who takes no part',
    clues: [clue('awaited', 'none')],
    decision: opens,
    reason: 'An id alone lets nobody in.',
  },
  {
    title: 'A late newsletter that one reader has answered',
    clues: [clue('awaited', 'crowd')],
    decision: opens,
    reason: 'It was not written in answer to that reader.',
  },
  {
    title: 'A late mail that somebody answered in one ticket, and that names another ticket',
    clues: [clue('awaited', 'contact'), clue('mark-in-id', 'contact', { ticketId: 9 })],
    decision: joins('mark-in-id', 9),
    reason: 'What a mail says of itself counts more than what others say of it.',
  },
  {
    title: 'A stranger with an unseen ancestor and the code of the ticket',
    clues: [clue('ancestor', 'none'), clue('code', 'none')],
    decision: opensLinked('not-a-participant'),
    reason: 'The code is worth a link.',
  },
]
