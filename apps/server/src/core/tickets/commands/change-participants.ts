import { normalAddress } from '@stoa/contract/mail-address'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { lockTicket } from '../store.ts'
import { setParticipant } from '../store-participants.ts'

/** From now on an answer to all goes to this address, too. @throws not_found */
export const addParticipant = async (act: Act, ticketId: number, address: string): Promise<void> => {
  if (!(await lockTicket(act.tx, ticketId))) return refuse('not_found')
  const email = normalAddress(address)
  if (await setParticipant(act.tx, { ticketId, email, takesPart: true }))
    await record(act, ticketEvents, 'participant.added', { address: email }, ticketId)
}

/** No answer to all goes to this address, until a later message names it again. @throws not_found */
export const removeParticipant = async (act: Act, ticketId: number, address: string): Promise<void> => {
  if (!(await lockTicket(act.tx, ticketId))) return refuse('not_found')
  const email = normalAddress(address)
  if (await setParticipant(act.tx, { ticketId, email, takesPart: false }))
    await record(act, ticketEvents, 'participant.removed', { address: email }, ticketId)
}
