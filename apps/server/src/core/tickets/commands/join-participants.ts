import type { Tx } from '../../../platform/db/database.ts'
import { plainAddress } from '../../../platform/plain-address.ts'
import { findContact, type OwnAddresses } from '../../contacts/queries.ts'
import { recipientsIn } from '../reading/recipients.ts'
import { joinParticipants, type Taking } from '../rules/recipients/join-participants.ts'
import type { TicketRow } from '../store.ts'
import { wasOnlySplitOff } from '../store-merging.ts'
import { insertByHand, listByHand } from '../store-participants.ts'

export type Joined = { participants: string[]; leftOut: string[] }

type Given = { source: TicketRow; target: TicketRow; along: boolean }

/** To be asked before the messages move. @returns what joins those who take part, once they have moved */
export const readyToJoin = async (
  tx: Tx,
  { source, target, along }: Given,
  ownAddresses: OwnAddresses,
): Promise<() => Promise<Joined>> => {
  const intoId = target.id
  const join = async ({ participants, leftOut }: Joined): Promise<Joined> => {
    const own = new Set((await ownAddresses(tx)).map(plainAddress))
    const theirs = participants.filter(each => !own.has(plainAddress(each)))
    return {
      participants: await insertByHand(tx, { ticketId: intoId, emails: theirs, takesPart: true }),
      leftOut: await insertByHand(tx, { ticketId: intoId, emails: leftOut, takesPart: false }),
    }
  }
  if (await wasOnlySplitOff(tx, { ticketId: source.id, intoId })) {
    // Its messages say in their old place what they said before.
    const byHand = along ? (await listByHand(tx, source.id)).filter(each => each.takesPart) : []
    return () => join({ participants: byHand.map(({ email }) => email), leftOut: [] })
  }
  const before = {
    source: await takingIn(tx, source, ownAddresses),
    target: await takingIn(tx, target, ownAddresses),
  }
  return async () => {
    const { participants: after } = await recipientsIn(tx, { ticketId: intoId }, ownAddresses)
    return join(joinParticipants({ ...before, after, along }))
  }
}

const takingIn = async (
  tx: Tx,
  { id, contactId }: TicketRow,
  ownAddresses: OwnAddresses,
): Promise<Taking> => {
  const { participants, suggested } = await recipientsIn(tx, { ticketId: id }, ownAddresses)
  return { participants, suggested, contact: (await findContact(tx, contactId))?.email ?? '' }
}
