import type { Caller } from '../../../core/people/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { requireMail, requireReport } from '../access.ts'
import { reportMailEvents } from '../events.ts'
import { nextAfter } from '../rules/moments.ts'
import { markMailDeleted, moveMail } from '../store.ts'

/** @throws Refusal not_found */
export const pauseMail = async (act: Act, caller: Caller, id: number): Promise<void> => {
  const { savedReportId, nextAt } = await requireMail(act.tx, caller, id, { lock: true })
  if (!nextAt) return
  await moveMail(act.tx, id, { paused: 'by-hand' })
  await record(act, reportMailEvents, 'report-mail.paused', { savedReportId, reason: 'by-hand' })
}

/** Its owner alone: it goes out in the owner's name. @throws Refusal not_found, not_allowed */
export const resumeMail = async (act: Act, caller: Caller, id: number): Promise<void> => {
  const mail = await requireMail(act.tx, caller, id, { lock: true })
  const { savedReportId } = mail
  if (caller.kind !== 'user' || caller.id !== mail.ownerId) return refuse('not_allowed')
  await requireReport(act.tx, caller, savedReportId)
  if (mail.nextAt) return
  await moveMail(act.tx, id, { nextAt: nextAfter(act.clock.now(), mail) })
  await record(act, reportMailEvents, 'report-mail.resumed', { savedReportId })
}

/** @throws Refusal not_found */
export const deleteMail = async (act: Act, caller: Caller, id: number): Promise<void> => {
  const { savedReportId } = await requireMail(act.tx, caller, id, { lock: true })
  await markMailDeleted(act.tx, id, act.clock.now())
  await record(act, reportMailEvents, 'report-mail.deleted', { savedReportId })
}
