import { type Moment, statusIn, type Told } from './waiting.ts'

/** Somebody waited for an answer, since when, and how the ticket stood. */
export type AnswerWait<At extends Moment> = { from: 'new' | 'open'; since: At }

type Data = { later?: true; automatic?: true; writtenAt?: string; resolves?: true }

const dataOf = ({ data }: Told) => data as Data

/** An answer that was written to leave at a moment of its own: until then the customer has none. */
const isForLater = (event: Told): boolean => event.name === 'reply.sent' && dataOf(event).later === true

/** An answer is on its way to the customer from now on. */
export const leaves = (event: Told): boolean =>
  event.name === 'reply.left' || (event.name === 'reply.sent' && !isForLater(event))

/** By the answer: where that is no event of its own. */
const resolvesAlong = (event: Told): boolean =>
  event.name === 'reply.left'
    ? dataOf(event).resolves === true
    : leaves(event) && statusIn(event)?.to === 'resolved'

export const resolves = (event: Told): boolean => event.name === 'ticket.resolved' || resolvesAlong(event)

/** From new or open to answered, also where the answer resolves the ticket at once. */
const waitEnding = <At extends Moment>(event: Told, since: At | null): AnswerWait<At> | null => {
  const status = statusIn(event)
  if (!since || !status) return null
  if (status.to !== 'answered' && !(event.name === 'reply.sent' && status.to === 'resolved')) return null
  return status.from === 'new' || status.from === 'open' ? { from: status.from, since } : null
}

const millisecondsOf = (moment: string) => Temporal.Instant.from(moment).epochMilliseconds

/**
 * Tells of each event which wait it ended. One for which an answer was written that leaves later goes on until that leaves, or another answer
 * does; one answer ends all that was asked before it was written, and counts for the first of it.
 */
export const createAnswerWaits = <At extends Moment>() => {
  let held: AnswerWait<At>[] = []
  const endHeld = (until: number): AnswerWait<At> | null => {
    const ended = held.filter(({ since }) => since.epochMilliseconds <= until)
    held = held.filter(wait => !ended.includes(wait))
    return ended[0] ?? null
  }
  return (event: Told, since: At | null): AnswerWait<At> | null => {
    const { writtenAt, automatic } = dataOf(event)
    const wait = waitEnding(event, since)
    if (isForLater(event)) {
      if (wait) held.push(wait)
      return null
    }
    if (writtenAt !== undefined) return endHeld(millisecondsOf(writtenAt))
    // What a rule answers by the way, keeping the status, is no answer to what was asked.
    const answers = event.name === 'reply.sent' && !(automatic && !statusIn(event))
    return (answers && held.length > 0 && endHeld(Number.POSITIVE_INFINITY)) || wait
  }
}
