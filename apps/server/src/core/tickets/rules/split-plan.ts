import type { Status } from '@stoa/contract/ticket-shapes'

export type Splittable = {
  id: number
  kind: 'incoming' | 'reply' | 'note'
  apart: boolean
  at: Temporal.Instant
  text: string
}

export type SplitPlan = {
  moved: Splittable[]
  status: Extract<Status, 'new' | 'open' | 'answered'>
  /** Since when the customer waits for an answer to what moved; null where nobody does. */
  waitingSince: Temporal.Instant | null
  preview: string
}

const saidWithCustomer = ({ kind, apart }: Splittable): boolean => kind !== 'note' && !apart

/**
 * What goes into the new ticket, and how that one stands: new where nobody has answered anything of it, open where the customer wrote last,
 * answered where we did. Null where nothing that was said with the customer would stay behind, or the message is not there.
 * @param messages of the ticket, oldest first
 */
export const splitPlan = (
  messages: readonly Splittable[],
  messageId: number,
  later: boolean,
): SplitPlan | null => {
  const from = messages.findIndex(({ id }) => id === messageId)
  const asked = messages[from]
  if (!asked) return null
  const moved = later ? messages.slice(from) : [asked]
  const ids = new Set(moved.map(({ id }) => id))
  if (!messages.some(each => saidWithCustomer(each) && !ids.has(each.id))) return null
  const said = moved.filter(saidWithCustomer)
  const answered = said.findLastIndex(({ kind }) => kind === 'reply')
  const waiting = said.slice(answered + 1)[0] ?? null
  const status = waiting || said.length === 0 ? (answered < 0 ? 'new' : 'open') : 'answered'
  return {
    moved,
    status,
    waitingSince: waiting?.at ?? (said.length === 0 ? asked.at : null),
    preview: said.at(-1)?.text ?? asked.text,
  }
}
