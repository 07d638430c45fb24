import type { ReportMailInput } from '@stoa/contract/report-mails'
import type { Caller } from '../../../core/people/queries.ts'
import { changesBetween } from '../../../platform/changes-between.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { requireMail, requireReport } from '../access.ts'
import { reportMailEvents } from '../events.ts'
import { nextAfter } from '../rules/moments.ts'
import { insertMail, moveMail, updateMail } from '../store.ts'
import { checkRecipients } from './check-recipients.ts'

/** A program has no right that it could lose and nobody to ask, so mails are people's. @throws Refusal not_allowed, not_found, lead_unknown, address_ours */
export const createMail = async (
  act: Act,
  caller: Caller,
  savedReportId: number,
  given: ReportMailInput,
): Promise<{ id: number }> => {
  if (caller.kind !== 'user') return refuse('not_allowed')
  await requireReport(act.tx, caller, savedReportId)
  const mail = await checkRecipients(act.tx, given)
  const at = act.clock.now()
  const id = await insertMail(
    act.tx,
    { ...mail, savedReportId, ownerId: caller.id },
    { nextAt: nextAfter(at, mail), at },
  )
  const { every, personIds, addresses } = mail
  await record(act, reportMailEvents, 'report-mail.created', { savedReportId, every, personIds, addresses })
  return { id }
}

/** Only its owner says to whom numbers go that the owner may see. @throws Refusal not_allowed, not_found, lead_unknown, address_ours */
export const changeMail = async (
  act: Act,
  caller: Caller,
  id: number,
  given: ReportMailInput,
): Promise<void> => {
  const mail = await requireMail(act.tx, caller, id, { lock: true })
  if (caller.kind !== 'user' || caller.id !== mail.ownerId) return refuse('not_allowed')
  await requireReport(act.tx, caller, mail.savedReportId)
  const { savedReportId, ownerId: _, id: _id, nextAt, paused: _paused, ...before } = mail
  const after = await checkRecipients(act.tx, given)
  const changes = changesBetween(before, after)
  if (Object.keys(changes).length === 0) return
  await updateMail(act.tx, id, after)
  if (nextAt) await moveMail(act.tx, id, { nextAt: nextAfter(act.clock.now(), after) })
  await record(act, reportMailEvents, 'report-mail.changed', { savedReportId, changes })
}
