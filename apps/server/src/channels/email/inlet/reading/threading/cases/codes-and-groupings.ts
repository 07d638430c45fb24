import { clue, joins, opensLinked, type ThreadingCase } from './case.ts'

export const codesAndGroupings: readonly ThreadingCase[] = [
  {
    title: 'The customer writes a new mail with the ticket’s code in the subject',
    clues: [clue('code', 'contact')],
    decision: joins('code'),
    reason: 'They say which ticket they mean, and it is theirs.',
  },
  {
    title: 'Somebody in Cc writes with the ticket’s code in the subject',
    clues: [clue('code', 'addressed')],
    decision: joins('code'),
    reason: 'They take part.',
  },
  {
    title: 'Somebody who wrote in the ticket uses its code',
    clues: [clue('code', 'wrote')],
    decision: joins('code'),
    reason: 'They take part.',
  },
  {
    title: 'A stranger writes with the ticket’s code in the subject',
    clues: [clue('code', 'none')],
    decision: opensLinked('not-a-participant'),
    reason: 'A code authorises nobody: codes are read out, printed and guessed.',
  },
  {
    title: 'A stranger guesses a code and sends to the customer, too',
    clues: [clue('code', 'none', { toContact: true })],
    decision: opensLinked('not-a-participant'),
    reason: 'Whom a mail is sent to, its sender chooses.',
  },
  {
    title: 'One of forty recipients uses the code',
    clues: [clue('code', 'crowd')],
    decision: opensLinked('crowd'),
    reason: 'Of so many, each has a matter of their own.',
  },
  {
    title: 'The subject has the code of one ticket, the ids are of another',
    clues: [clue('code', 'contact'), clue('known-mail', 'contact', { ticketId: 9 })],
    decision: joins('known-mail', 9),
    reason: 'Subjects are kept while matters change; ids are not.',
  },
  {
    title: 'The code of a ticket that was quiet for a year',
    clues: [clue('code', 'contact', { quietDays: 400 })],
    decision: joins('code'),
    reason: 'They say which ticket they mean; where it is closed, what follows it takes the mail.',
  },
  {
    title: 'Another help desk strips all ids, but keeps its number in the subject',
    clues: [clue('number', 'contact')],
    decision: joins('number'),
    reason: 'The administrator said how this sender’s numbers look.',
  },
  {
    title: 'Another agent of that help desk writes with the same number',
    clues: [clue('number', 'none')],
    decision: joins('number'),
    reason: 'Numbers are compared within the domain that the administrator named.',
  },
  {
    title: 'The other help desk’s mail answers ours and bears a number of another ticket',
    clues: [clue('number', 'contact', { ticketId: 9 }), clue('mark-in-id', 'contact')],
    decision: joins('mark-in-id'),
    reason: 'What a mail answers counts more than its subject.',
  },
  {
    title: 'A monitoring program reports the same thing again',
    clues: [clue('subject', 'contact')],
    decision: joins('subject'),
    reason: 'The administrator groups this sender by subject.',
  },
  {
    title: 'A monitoring program with another address of the same domain',
    clues: [clue('subject', 'none')],
    decision: joins('subject'),
    reason: 'The grouping names the domain.',
  },
  {
    title: 'A grouped program answers a mail of another ticket in which it takes part',
    clues: [clue('subject', 'contact'), clue('known-mail', 'wrote', { ticketId: 9 })],
    decision: joins('known-mail', 9),
    reason: 'Ids count more than subjects.',
  },
  {
    title: 'A grouped program names a mail of a ticket in which it takes no part',
    clues: [clue('subject', 'contact'), clue('known-mail', 'none', { ticketId: 9 })],
    decision: joins('subject'),
    reason: 'The id does not let it in, the grouping does.',
  },
  {
    title: 'A number and a subject of two groupings',
    clues: [clue('subject', 'contact', { ticketId: 9 }), clue('number', 'contact')],
    decision: joins('number'),
    reason: 'A number is the surer sign.',
  },
]
