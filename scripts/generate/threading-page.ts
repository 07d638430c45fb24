import { threadingCases } from '../../apps/server/src/channels/email/inlet/reading/threading/cases/threading-cases.ts'
import type { Decision } from '../../apps/server/src/channels/email/inlet/reading/threading/clue.ts'
import { page, table } from './markdown.ts'

const outcome = (decision: Decision): string => {
  if (decision.kind === 'suppress') return 'no message'
  if (decision.kind === 'join') return `ticket ${decision.ticketId}`
  return decision.linkedTo ? `new ticket, linked to ${decision.linkedTo.ticketId}` : 'new ticket'
}

const named = ({ clues }: (typeof threadingCases)[string][number]): string =>
  clues.map(clue => `\`${clue.kind}\` of ${clue.ticketId} (${clue.part})`).join(', ') || '–'

/** Every case of the table that the decision is tested with. */
export const threadingPage = (): string =>
  page(
    '# Which ticket a mail belongs to',
    'Ticket 7 is that of a customer, Nour; ticket 9 is another one. What a mail names stands with what its sender has to do with that ticket: `contact` (it is theirs), `wrote`, `addressed` (among ten recipients at most), `crowd` (among more), `none`. Where the ticket was merged, the one that has its messages takes the mail; where it was closed or deleted, the one that follows it.',
    ...Object.entries(threadingCases).flatMap(([title, cases]) => [
      `## ${title}`,
      table(
        ['Mail', 'Names', 'Becomes part of', 'Because'],
        cases.map(each => [each.title, named(each), outcome(each.decision), each.reason]),
      ),
    ]),
  )
