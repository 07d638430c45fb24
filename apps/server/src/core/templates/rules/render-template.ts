import type { MailScope } from './facts.ts'
import { liquids } from './liquid.ts'

/** Puts the facts in. The subject is one line of text; the HTML still has to be cleaned where it leaves. */
export const renderTemplate = (
  { subject, html }: { subject: string; html: string },
  scope: MailScope,
): { subject: string; html: string } => ({
  subject: String(liquids.subject.parseAndRenderSync(subject, scope)).replace(/\s+/g, ' ').trim(),
  html: String(liquids.html.parseAndRenderSync(html, scope)),
})
