import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { scansOf } from '../../file-scans/queries.ts'
import { ticketEvents } from '../events.ts'
import { lockTicket } from '../store.ts'
import { deleteFiles } from '../store-messages.ts'

/** The files of an answer in which a virus was found are left out of it, so that the rest can be sent. @throws not_found, attachment_unknown */
export const removeInfected = async (act: Act, messageId: number): Promise<void> => {
  const { tx } = act
  const message = await tx
    .selectFrom('message')
    .select(['ticket_id', 'kind'])
    .where('id', '=', messageId)
    .executeTakeFirst()
  if (message?.kind !== 'reply') return refuse('not_found')
  await lockTicket(tx, message.ticket_id)
  const files = await tx
    .selectFrom('attachment')
    .select(['id', 'file_hash', 'name'])
    .where('message_id', '=', messageId)
    .execute()
  const scans = await scansOf(
    tx,
    files.map(({ file_hash }) => file_hash),
  )
  const infected = files.filter(({ file_hash }) => scans.get(file_hash)?.state === 'infected')
  if (infected.length === 0) return refuse('attachment_unknown')
  await deleteFiles(
    tx,
    infected.map(({ id }) => id),
  )
  for (const { name } of infected)
    await record(act, ticketEvents, 'attachment.removed', { messageId, file: name }, message.ticket_id)
}
