import { calendarFacts, isOpen, loadCalendar } from '../../core/business-hours/queries.ts'
import { departmentSettings } from '../../core/departments/queries.ts'
import { readCompany } from '../../core/settings/queries.ts'
import { openingHoursInWords } from '../../core/templates/queries.ts'
import type { Addressee } from '../../core/tickets/queries.ts'
import type { Act } from '../../platform/events/act.ts'
import { answerByTemplate } from './answer-by-template.ts'

/** Tells a customer who wrote while the department was closed when it opens. @returns whether it did */
export const answerOutOfHours = async (
  act: Act,
  addressee: Addressee,
  at: Temporal.Instant,
  publicUrl: string,
): Promise<boolean> => {
  const { calendarId } = await departmentSettings(act.tx, addressee.ticket.departmentId)
  if (calendarId === null || isOpen(await loadCalendar(act.tx, calendarId), at)) return false
  const company = await readCompany(act.tx)
  const zone = (await calendarFacts(act.tx, [calendarId])).get(calendarId)?.timeZone
  if (!company || !zone) throw new Error(`Calendar ${calendarId} or the company is gone.`)
  return answerByTemplate(act, addressee, {
    kind: 'out_of_hours',
    day: at.toZonedDateTimeISO(zone).toPlainDate(),
    publicUrl,
    facts: await openingHoursInWords(act.tx, calendarId, at, company),
  })
}
