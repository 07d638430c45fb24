import type { CallOf } from '@stoa/client/shape'
import { call } from '../api.ts'
import type { WaitingAct } from './outbox.ts'
import type { ActThatWaits } from './waits.ts'

type Words =
  | CallOf<'tickets.reply'>['body']
  | CallOf<'tickets.forward'>['body']
  | CallOf<'tickets.note'>['body']

const kinds = { 'tickets.reply': 'reply', 'tickets.forward': 'forward', 'tickets.note': 'note' } as const

/** What was written in it, with whom it was for; null where it is no writing. */
export function writtenIn({ key, given }: WaitingAct) {
  const kind = (kinds as Partial<Record<ActThatWaits, 'reply' | 'forward' | 'note'>>)[key as ActThatWaits]
  if (!kind) return null
  const { html = '', attachmentIds = [], ...words } = (given as { body: Words }).body
  const joined = (name: 'to' | 'cc' | 'bcc') =>
    name in words ? ((words as Partial<Record<typeof name, string[]>>)[name] ?? []).join(', ') : ''
  return {
    kind,
    html,
    attachmentIds,
    addressed: kind === 'note' ? null : { to: joined('to'), cc: joined('cc'), bcc: joined('bcc') },
  }
}

/** Makes what could not be sent the draft on its ticket again. What was written there since was not saved while it waited, and is after this. */
export async function keepAsDraft(act: WaitingAct): Promise<void> {
  const written = writtenIn(act)
  if (!written) return
  try {
    await call('tickets.saveDraft', { params: { id: act.ticketId }, body: written })
  } catch {
    // The ticket may be out of sight; the text stands with the news that it was not sent.
  }
}
