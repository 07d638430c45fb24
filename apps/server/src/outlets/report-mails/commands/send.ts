import type { MailPause } from '@stoa/contract/report-mails'
import type { Caller } from '../../../core/people/queries.ts'
import { maySee, viewerOf } from '../../../core/sharing/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { findSaved } from '../../saved-reports/queries.ts'
import { findReader, requireMail } from '../access.ts'
import { reportMailEvents } from '../events.ts'
import type { Outgoing } from '../outgoing.ts'
import { lastUntil, nextAfter } from '../rules/moments.ts'
import { findMail, insertSending, type MailRow, moveMail, noteOutgoing, type Recipient } from '../store.ts'

/** Why a mail may go out no more; null: it may. */
const endOf = async ({ tx }: Act, mail: MailRow): Promise<MailPause | null> => {
  const owner = await findReader(tx, mail.ownerId)
  if (!owner) return 'no-right'
  const report = await findSaved(tx, mail.savedReportId)
  const viewer = await viewerOf(tx, owner, 'view.share')
  return report && report.deletedAt === null && maySee(report, viewer) ? null : 'report-gone'
}

const sendTo = async (
  act: Act,
  outgoing: Outgoing,
  sending: Recipient & { mailId: number; dueAt: Temporal.Instant; asked: boolean },
): Promise<void> => {
  const { personId } = sending
  const id = await insertSending(act.tx, sending)
  if (id === null || (personId !== null && !(await findReader(act.tx, personId)))) return
  await noteOutgoing(act.tx, id, await outgoing.queue(act, { sendingId: id }))
}

/** What is due of a mail: of several moments that have passed, the last. Nothing where somebody else was quicker. */
export const sendDue = async (act: Act, outgoing: Outgoing, id: number): Promise<void> => {
  const now = act.clock.now()
  const mail = await findMail(act.tx, id, { lock: true })
  if (!mail?.nextAt || Temporal.Instant.compare(mail.nextAt, now) > 0) return
  const paused = await endOf(act, mail)
  if (paused) {
    await moveMail(act.tx, id, { paused })
    const { savedReportId } = mail
    await record(act, reportMailEvents, 'report-mail.paused', { savedReportId, reason: paused })
    return
  }
  await moveMail(act.tx, id, { nextAt: nextAfter(now, mail) })
  const sending = { mailId: id, dueAt: lastUntil(now, mail), asked: false }
  for (const personId of mail.personIds) await sendTo(act, outgoing, { ...sending, personId, address: null })
  for (const address of mail.addresses) await sendTo(act, outgoing, { ...sending, personId: null, address })
}

/** To whoever asks, with the numbers that they may see. @throws Refusal not_found, not_allowed, saved_report_gone */
export const sendNow = async (act: Act, caller: Caller, outgoing: Outgoing, id: number): Promise<void> => {
  if (caller.kind !== 'user') return refuse('not_allowed')
  const { savedReportId } = await requireMail(act.tx, caller, id)
  const report = await findSaved(act.tx, savedReportId)
  if (!report || report.deletedAt !== null) return refuse('saved_report_gone')
  const dueAt = act.clock.now()
  await sendTo(act, outgoing, { mailId: id, dueAt, asked: true, personId: caller.id, address: null })
}
