import type { MailHandling } from '@stoa/contract/mail-handling'
import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import { mailHandlingEvents } from '../events.ts'
import { isBroken } from './rules/group-key.ts'
import { readHandling, writeHandling } from './store.ts'

/** @throws Refusal pattern_broken */
export const changeHandling = async (act: Act, given: Partial<MailHandling>): Promise<void> => {
  if (given.groupings?.some(isBroken)) return refuse('pattern_broken')
  const before = await readHandling(act.tx)
  const after = { ...before, ...given }
  const changed = (['sameMail', 'groupings', 'agentAnswers'] as const).filter(
    field => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
  if (changed.length === 0) return
  await writeHandling(act.tx, after)
  await record(act, mailHandlingEvents, 'mail-handling.changed', { changed })
}
