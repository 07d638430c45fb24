import { normalAddress } from '@stoa/contract/mail-address'
import type { Act } from '../../../platform/events/act.ts'
import { oncePerBatch } from '../../../platform/events/once-per-batch.ts'
import { record } from '../../../platform/events/record.ts'
import { contactEvents } from '../events.ts'
import { anyMark, contactWith, deleteMark, insertMark } from '../store-marks.ts'

const LONGEST = 1000

/** Mail to an address came back for good. Of an address that is no contact's, nothing is kept. `words`: the mail server's. */
export const markBounced = async (
  act: Act,
  { email: given, words }: { email: string; words: string },
): Promise<void> => {
  const email = normalAddress(given)
  const contactId = await contactWith(act.tx, email)
  if (contactId === null) return
  const mark = { email, kind: 'bounced' as const, at: act.clock.now(), words: words.slice(0, LONGEST) }
  if (await insertMark(act.tx, mark)) await record(act, contactEvents, 'contact.bounced', { contactId })
}

const someBounced = oncePerBatch((tx, kind: 'bounced') => anyMark(tx, kind))

/** An address takes mail again: an agent says so, or it has written itself. Nothing where it was not marked. */
export const clearBounce = async (act: Act, given: string): Promise<void> => {
  const email = normalAddress(given)
  if (!(await someBounced(act, 'bounced')) || !(await deleteMark(act.tx, email, 'bounced'))) return
  const contactId = await contactWith(act.tx, email)
  if (contactId !== null) await record(act, contactEvents, 'contact.bounce-cleared', { contactId })
}
