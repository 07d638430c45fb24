import { isMachineAddress } from '../is-machine-address.ts'

/** Who takes part in a ticket, its customer, and what an answer in it begins with. */
export type Taking = { participants: readonly string[]; contact: string; suggested: 'reply' | 'all' }

type Given = {
  /** The ticket that is merged, and the other one, as they were before. */
  source: Taking
  target: Taking
  /** Who takes part in the other one by the messages that it has now. */
  after: readonly string[]
  /** Whether who took part in the merged one goes along. */
  along: boolean
}

/** Where many were addressed, nobody means to talk to all: they are not taken in, and the messages alone decide. */
const meant = ({ participants, suggested }: Taking) => (suggested === 'all' ? participants : [])

const without = (addresses: readonly string[], others: readonly string[]): string[] => {
  const known = new Set(others.map(each => each.toLowerCase()))
  return [...new Set(addresses.map(each => each.toLowerCase()))].filter(each => !known.has(each))
}

/**
 * Joined by their times, the messages of two tickets lose whom an agent wrote to in one before the last answer in the other, and bring
 * whom nobody wants along: both is put right by hand, so to speak, and can be undone.
 */
export const joinParticipants = ({
  source,
  target,
  after,
  along,
}: Given): { participants: string[]; leftOut: string[] } => {
  const come = along ? [source.contact, ...meant(source)] : []
  const here = [source.contact, ...source.participants].filter(each => each !== '')
  const there = [...target.participants, target.contact]
  return {
    participants: without([...meant(target), ...come], [...after, target.contact]).filter(
      each => !isMachineAddress(each),
    ),
    leftOut: along ? without(after, [...here, ...there]) : without([...here, ...after], there),
  }
}
