import type { Language } from '@stoa/contract/settings-shapes'
import type { TemplateKind } from '@stoa/contract/template-kinds'
import { translator } from '@stoa/text/translator'

export type Words = { active: boolean; subject: string; html: string }

// A line of its own for each direction of writing, whatever the company's language.
const paragraphs = (...texts: string[]) => texts.map(text => `<p dir="auto">${text}</p>`).join('\n')

/** What a mail says where nobody worded it, in the company's language. The sentences are the catalogue's, the variables Liquid's. */
export const builtIn = async (kind: TemplateKind, language: Language): Promise<Words> => {
  if (kind === 'reply')
    return {
      active: true,
      subject: '',
      html: '{{ message }}{% if signature %}<br>\n{{ signature }}{% endif %}',
    }
  const t = await translator(language)
  const hello = t('mails:hello', { name: '{{ customer.name }}' })
  const ticket = { code: '{{ ticket.code }}', subject: '{{ ticket.subject }}' }
  const from = t('mails:templates.from', {
    department: '{{ department.name }}',
    company: '{{ company.name }}',
  })
  if (kind === 'ticket_received')
    return {
      active: false,
      subject: '',
      html: paragraphs(hello, t('mails:templates.received', ticket), from),
    }
  if (kind === 'resolved')
    return {
      active: false,
      subject: '',
      html: paragraphs(hello, t('mails:templates.resolved', ticket), t('mails:templates.answer'), from),
    }
  const next = t('mails:templates.next', { moment: '{{ opens_next }}' })
  const html = [
    paragraphs(hello, t('mails:templates.closed', ticket)),
    `{% if opens_next %}${paragraphs(next)}{% endif %}`,
    `{% if opening_hours %}${paragraphs(t('mails:templates.hours'))}\n{{ opening_hours }}{% endif %}`,
    paragraphs(from),
  ].join('\n')
  return { active: true, subject: '', html }
}
