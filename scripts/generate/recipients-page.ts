import { recipientCases } from '../../apps/server/src/core/tickets/rules/recipients/cases/recipient-cases.ts'
import { page, table } from './markdown.ts'

const listed = (addresses: readonly string[]) => addresses.join(', ') || '–'

/** Every case of the table that the recipients of answers are tested with. */
export const recipientsPage = (): string =>
  page(
    '# Whom an answer goes to',
    'Nour (`nour@nour.example`) is the contact of the ticket; `support@olive.example` and `sales@olive.example` are ours, as are all support addresses, sender addresses and mailboxes. An answer has the writer in To; an answer to all has everybody else in Cc. The agent sees both before sending and can change them. Hidden recipients (Bcc) are never suggested.',
    ...Object.entries(recipientCases).flatMap(([title, cases]) => [
      `## ${title}`,
      table(
        ['What came', 'To', 'Cc, to all', 'Begins as', 'Because'],
        cases.map(({ title: what, expected, reason }) => [
          what,
          listed(expected.to),
          listed(expected.cc),
          expected.suggested === 'all' ? 'answer to all' : 'answer',
          reason,
        ]),
      ),
    ]),
  )
