import type { TemplateKind } from '@stoa/contract/template-kinds'
import { isAside } from '@stoa/contract/ticket-shapes'
import { findDepartmentByAddresses } from '../../core/departments/queries.ts'
import { type MailFacts, renderMail, ticketLink } from '../../core/templates/queries.ts'
import { addAutomaticAnswer } from '../../core/tickets/commands.ts'
import type { Addressee } from '../../core/tickets/queries.ts'
import type { Act } from '../../platform/events/act.ts'
import { isMachineAddress } from './rules/is-machine-address.ts'
import { countSince, remember, wasGiven } from './store.ts'

/** What no person causes within an hour. */
const mostInAnHour = 5

/** Whether a person may be at the other end: not a program's address, not our own, not somebody who answers by the second. */
const mayBeAnswered = async (act: Act, { id, email }: Addressee['customer']): Promise<boolean> => {
  if (isMachineAddress(email)) return false
  if ((await findDepartmentByAddresses(act.tx, [email])) !== null) return false
  return (await countSince(act.tx, id, act.clock.now().subtract({ hours: 1 }))) < mostInAnHour
}

type Occasion = {
  kind: TemplateKind
  /** The day that it is given once on. */
  day: Temporal.PlainDate
  publicUrl: string
  facts?: Pick<MailFacts, 'openingHours' | 'opensNext'>
}

/** Answers a customer in the words of the department, but for what is spam or deleted by now. @returns whether it did */
export const answerByTemplate = async (
  act: Act,
  { ticket, customer }: Addressee,
  { kind, day, publicUrl, facts }: Occasion,
): Promise<boolean> => {
  if (isAside(ticket.status)) return false
  const given = { ticketId: ticket.id, kind, day }
  if ((await wasGiven(act.tx, given)) || !(await mayBeAnswered(act, customer))) return false
  const { code, subject } = ticket
  const mail = await renderMail(act.tx, kind, ticket.departmentId, {
    ticket: { code, subject, link: ticketLink(publicUrl, ticket.id) },
    customer,
    ...facts,
  })
  if (!mail) return false
  const { messageId } = await addAutomaticAnswer(act, {
    ticketId: ticket.id,
    template: kind,
    subject: mail.subject,
    html: mail.html,
  })
  await remember(act.tx, given, { messageId, contactId: customer.id, at: act.clock.now() })
  return true
}
