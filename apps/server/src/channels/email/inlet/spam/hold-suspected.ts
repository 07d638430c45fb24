import type { Act } from '../../../../platform/events/act.ts'
import { oncePerBatch } from '../../../../platform/events/once-per-batch.ts'
import { record } from '../../../../platform/events/record.ts'
import type { IntakeRecord } from '../../../intake/commands.ts'
import { quarantineEvents } from '../events.ts'
import type { ParsedMail } from '../parse/parse-mail.ts'
import { anyReleased, becomeTicket, holdMail } from './store.ts'
import { suspectMail } from './suspect-mail.ts'

const SHOWN = 300

const someWereReleased = oncePerBatch(anyReleased)

type Given = {
  record: IntakeRecord
  departmentId: number
  sender: { email: string }
  mail: Pick<ParsedMail, 'subject' | 'text'>
}

/** Holds a mail that looks like spam. @returns whether it is held */
export const holdSuspected = async (act: Act, given: Given): Promise<boolean> => {
  const { departmentId, sender, mail } = given
  const intakeId = given.record.id
  const { subject, text } = mail
  const described = { sender: sender.email, subject, text }
  const suspected = await suspectMail(act, { intakeId, departmentId, raw: given.record.raw, ...described })
  if (!suspected) return false
  await holdMail(act.tx, {
    ...suspected,
    intakeId,
    departmentId,
    sender: sender.email,
    subject: subject.slice(0, SHOWN),
    preview: text.replace(/\s+/g, ' ').trim().slice(0, SHOWN),
    receivedAt: given.record.receivedAt,
  })
  await record(act, quarantineEvents, 'quarantine.held', { departmentId, intakeId })
  return true
}

/** What was released becomes a ticket as if it had come in then: its customer has waited since. */
export const asOfThen = async (act: Act, { id, receivedAt }: IntakeRecord): Promise<Act> => {
  const released = (await someWereReleased(act)) && (await becomeTicket(act.tx, id))
  return released ? { ...act, clock: { now: () => receivedAt } } : act
}
