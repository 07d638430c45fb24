import type { guide } from '@stoa/contract/guide'
import type { Delivery } from '@stoa/contract/messages'
import type { Answer } from '@stoa/contract/route'
import type { Db } from '../../platform/db/database.ts'
import type { GuideNeeds } from './needs.ts'
import type { TestMailRow } from './store.ts'

type Shown = Answer<typeof guide.sendTestMail>

const stateOf: Readonly<Record<Delivery['state'], Shown['state']>> = {
  queued: 'queued',
  sending: 'queued',
  sent: 'sent',
  failed: 'failed',
  unknown: 'failed',
  bounced: 'failed',
  withdrawn: 'failed',
}

/** How far a test mail is. Once it has arrived, it does not matter what became of its sending. */
export const presentTestMail = async (
  db: Db,
  row: TestMailRow,
  { outgoingOf, arrivalOf }: Pick<GuideNeeds, 'outgoingOf' | 'arrivalOf'>,
): Promise<Shown> => {
  const outgoing = row.outgoing_id === null ? null : await outgoingOf(db, row.outgoing_id)
  const arrival = await arrivalOf(db, row.token)
  const shown = {
    id: row.id,
    to: row.to_address,
    sentAt: row.sent_at.toString(),
    answer: outgoing?.answer ?? null,
  }
  if (!arrival)
    return { ...shown, state: outgoing ? stateOf[outgoing.state] : 'sent', arrivedAfter: null, ticket: null }
  return {
    ...shown,
    state: 'arrived',
    arrivedAfter: Math.round(arrival.at.since(row.sent_at).total('seconds')),
    ticket: { id: arrival.ticketId, name: arrival.ticketCode },
  }
}
