import type { TemplateKind } from '@stoa/contract/template-kinds'
import { isAside } from '@stoa/contract/ticket-shapes'
import { isUnsubscribed } from '../../core/contacts/queries.ts'
import { type MailFacts, renderMail, ticketLink } from '../../core/templates/queries.ts'
import { addAutomaticAnswer, muteAutomaticAnswer } from '../../core/tickets/commands.ts'
import { type Addressee, whyMuted } from '../../core/tickets/queries.ts'
import type { Act } from '../../platform/events/act.ts'
import { remember, wasGiven } from './store.ts'

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
  if (await wasGiven(act.tx, given)) return false
  const { code, subject } = ticket
  const mail = await renderMail(act.tx, kind, ticket.departmentId, {
    ticket: { code, subject, link: ticketLink(publicUrl, ticket.id) },
    customer,
    ...facts,
  })
  if (!mail) return false
  const why = (await isUnsubscribed(act.tx, customer.email))
    ? 'unsubscribed'
    : await whyMuted(act, { ...customer, departmentId: ticket.departmentId })
  if (why !== null) {
    await muteAutomaticAnswer(act, { ticketId: ticket.id, template: kind, address: customer.email, why })
    return false
  }
  const { messageId } = await addAutomaticAnswer(act, {
    ticketId: ticket.id,
    template: kind,
    subject: mail.subject,
    html: mail.html,
  })
  await remember(act.tx, given, { messageId, contactId: customer.id, at: act.clock.now() })
  return true
}
