import type { TemplateKind } from '@stoa/contract/template-kinds'
import type { Wording } from '@stoa/contract/templates'
import type { Db, Tx } from '../../platform/db/database.ts'
import { departmentNames } from '../departments/queries.ts'
import { readCompany } from '../settings/queries.ts'
import { type MailFacts, scopeOf } from './rules/facts.ts'
import { renderTemplate } from './rules/render-template.ts'
import { getWording } from './wording.ts'

export { openingHoursInWords } from './opening-hours.ts'
export { countOwnWords } from './own-words.ts'
export type { MailFacts } from './rules/facts.ts'
export { createLiquid } from './rules/liquid.ts'
export { signatureOf } from './sign.ts'
export { isSentSomewhere } from './store.ts'
export { ticketLink } from './ticket-link.ts'

export type RenderedMail = {
  /** Empty: the subject of the ticket, as an answer. */
  subject: string
  /** Not yet cleaned: whoever lets it out does that. */
  html: string
  from: Wording['from']
}

/** A mail as its department words it; null where the department does not send such mails. */
export const renderMail = async (
  db: Db | Tx,
  kind: TemplateKind,
  departmentId: number,
  facts: MailFacts,
): Promise<RenderedMail | null> => {
  const company = await readCompany(db)
  if (!company) throw new Error('There is no company: the server has not been set up.')
  const wording = await getWording(db, kind, departmentId, company.language)
  if (!wording.active) return null
  const department = (await departmentNames(db, [departmentId])).get(departmentId) ?? ''
  const scope = scopeOf(facts, { department, company: company.name })
  return { ...renderTemplate(wording, scope), from: wording.from }
}
