import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Tables } from '../../../platform/db/tables.generated.ts'
import { authorName } from './author-name.ts'

type Forwarded = Pick<Selectable<Tables['message']>, 'ticket_id' | 'answers_id' | 'hands_on'>

/** What a forwarded message hands on, oldest first; of a whole ticket, what was said with the customer. */
export const listHandedOn = async (db: Db | Tx, { ticket_id, answers_id, hands_on }: Forwarded) => {
  if (hands_on === null || answers_id === null) return []
  const rows = await db
    .selectFrom('message')
    .selectAll()
    .where('ticket_id', '=', ticket_id)
    .where('kind', '<>', 'note')
    .$if(hands_on === 'message', query => query.where('id', '=', answers_id))
    .$if(hands_on === 'ticket', query => query.where('id', '<=', answers_id).where('apart', '=', false))
    .orderBy('id')
    .execute()
  return Promise.all(
    rows.map(async row => ({
      name: await authorName(db, row),
      sender: row.sender,
      at: row.at,
      to: row.recipients,
      cc: row.cc,
      subject: row.subject,
      text: row.body_text,
      html: row.body_html,
    })),
  )
}

export type HandedOn = Awaited<ReturnType<typeof listHandedOn>>[number]
