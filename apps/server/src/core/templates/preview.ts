import type { TemplateKind } from '@stoa/contract/template-kinds'
import type { TemplateProblem } from '@stoa/contract/templates'
import { translator } from '@stoa/text/translator'
import type { Db } from '../../platform/db/database.ts'
import { escapeHtml } from '../../platform/escape-html.ts'
import type { Platform } from '../../platform/platform.ts'
import { departmentNames, departmentSettings } from '../departments/queries.ts'
import { type Caller, personNames } from '../people/queries.ts'
import { readCompany } from '../settings/queries.ts'
import { findNewestTicket } from '../tickets/queries.ts'
import { exampleHoursInWords, openingHoursInWords } from './opening-hours.ts'
import { checkTemplate } from './rules/check-template.ts'
import { type MailFacts, scopeOf } from './rules/facts.ts'
import { renderTemplate } from './rules/render-template.ts'
import { signatureOf } from './sign.ts'
import { ticketLink } from './ticket-link.ts'

/** Makes HTML safe to show and to send; the channel that sends it knows how. */
export type Clean = (html: string) => string

type Given = { departmentId: number | null; kind: TemplateKind; subject: string; html: string }

const replyOf = (ticket: { replyHtml: string | null; replyText: string | null } | null): string | null =>
  ticket?.replyHtml ?? (ticket?.replyText ? `<p dir="auto">${escapeHtml(ticket.replyText)}</p>` : null)

/** Whose data a preview shows: a real ticket's where the caller sees one, else somebody's who does not exist. */
const example = async (platform: Platform, db: Db, caller: Caller, departmentId: number | null) => {
  const company = await readCompany(db)
  if (!company) throw new Error('There is no company: the server has not been set up.')
  const t = await translator(company.language)
  const ticket = await findNewestTicket(db, caller, departmentId)
  const shownIn = departmentId ?? ticket?.departmentId ?? null
  const calendarId = shownIn === null ? null : (await departmentSettings(db, shownIn)).calendarId
  const agent = caller.kind === 'user' ? (await personNames(db, [caller.id])).get(caller.id) : undefined
  const now = platform.clock.now()
  const hours =
    calendarId === null
      ? exampleHoursInWords(now, company)
      : await openingHoursInWords(db, calendarId, now, company)
  const facts: MailFacts = {
    ticket: {
      code: ticket?.code ?? 'ABC-DEF-123',
      subject: ticket?.subject ?? t('mails:example.subject'),
      link: ticketLink(platform.config.publicUrl, ticket?.id ?? 1),
    },
    customer: ticket?.customer ?? { name: t('mails:example.customer'), email: 'customer@example.com' },
    agent: { name: agent ?? '' },
    message: replyOf(ticket) ?? `<p dir="auto">${escapeHtml(t('mails:example.message'))}</p>`,
    signature:
      caller.kind === 'user' && shownIn !== null
        ? await signatureOf(db, {
            personId: caller.id,
            departmentId: shownIn,
            language: null,
            customer: ticket?.customer.name ?? t('mails:example.customer'),
            ticketCode: ticket?.code ?? 'ABC-DEF-123',
          })
        : null,
    ...hours,
  }
  const department = shownIn === null ? '' : ((await departmentNames(db, [shownIn])).get(shownIn) ?? '')
  return { facts, place: { department, company: company.name }, code: ticket?.code ?? null }
}

// Unknown variables leave a gap; the rest of the mail is shown all the same.
const unreadable: ReadonlySet<TemplateProblem['problem']> = new Set([
  'broken',
  'unknown-filter',
  'unknown-tag',
])

const answered = (subject: string, ticketSubject: string) => subject || `Re: ${ticketSubject}`

/** A wording with data in it, as far as it can be used; with all that is wrong where it cannot. */
export const previewTemplate = async (
  platform: Platform,
  caller: Caller,
  { departmentId, kind, subject, html }: Given,
  clean: Clean,
): Promise<{ subject: string; html: string; ticketCode: string | null; problems: TemplateProblem[] }> => {
  const { facts, place, code } = await example(platform, platform.db, caller, departmentId)
  const problems = checkTemplate(kind, { subject, html })
  const usable = (field: TemplateProblem['field']) =>
    !problems.some(problem => problem.field === field && unreadable.has(problem.problem))
  const shown = renderTemplate(
    { subject: usable('subject') ? subject : '', html: usable('html') ? html : '' },
    scopeOf(
      { ...facts, message: clean(facts.message ?? ''), signature: clean(facts.signature ?? '') },
      place,
    ),
  )
  return {
    subject: answered(shown.subject, facts.ticket.subject),
    html: clean(shown.html),
    ticketCode: code,
    problems,
  }
}
