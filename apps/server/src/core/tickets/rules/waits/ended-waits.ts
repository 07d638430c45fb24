import type { WaitKind } from '@stoa/contract/ticket-shapes'
import { takesBack } from '../events-that-stand.ts'
import { createAnswerWaits, leaves, resolves } from './leaving.ts'
import { type Moment, statusIn, type Told, type ToldAt, type Waiting, waitingAfter } from './waiting.ts'

export type EndedWait<At extends Moment> = { kind: WaitKind; since: At }

const none: readonly never[] = []

const goesToAgent = ({ name, data }: Told): boolean =>
  (name === 'ticket.assigned' || name === 'ticket.transferred') &&
  Boolean((data as { assigneeId?: { to: number | null } }).assigneeId?.to)

/** Tells of the events after an opening, in order, which waits each ended. What was taken back is none of them. */
export const createWaits = <At extends Moment>(opening: ToldAt<At>) => {
  const answerWaitEndedBy = createAnswerWaits<At>()
  // Where somebody here wrote first, nobody waits for us.
  let waiting: Waiting<At> = (opening.data as { outgoing?: true }).outgoing
    ? { status: 'answered', since: null }
    : { status: 'new', since: opening.at }
  let assigned = false
  let resolved = false
  return (event: ToldAt<At>): readonly EndedWait<At>[] => {
    const answer = answerWaitEndedBy(event, waiting.since)
    const assigns = !assigned && goesToAgent(event)
    const settles = !resolved && resolves(event)
    waiting = waitingAfter(waiting, event)
    if (!answer && !assigns && !settles) return none
    assigned ||= assigns
    resolved ||= settles
    const ended: EndedWait<At>[] = []
    if (answer)
      ended.push({ kind: answer.from === 'new' ? 'new-answer' : 'open-answer', since: answer.since })
    if (assigns) ended.push({ kind: 'first-assign', since: opening.at })
    if (settles) ended.push({ kind: 'first-resolve', since: opening.at })
    return ended
  }
}

/** Whether an event can have ended a wait, or taken back what had. */
export const mayEndWait = (event: Told): boolean =>
  takesBack(event) ||
  leaves(event) ||
  goesToAgent(event) ||
  resolves(event) ||
  statusIn(event)?.to === 'answered'
