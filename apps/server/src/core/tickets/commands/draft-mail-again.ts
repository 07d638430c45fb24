import { escapeHtml } from '../../../platform/escape-html.ts'
import type { Act } from '../../../platform/events/act.ts'
import type { TicketRow } from '../store.ts'
import { saveNewTicketDraft } from '../store-drafts.ts'
import { copyAsUploads } from '../store-uploads.ts'

/**
 * A mail that opened a ticket and never left becomes a draft of its writer: to whom it was, with its text and its files.
 * @returns the key of the draft; null where no person wrote it
 */
export const draftMailAgain = async (
  { tx, clock }: Act,
  ticket: Pick<TicketRow, 'departmentId' | 'subject'>,
  messageId: number,
): Promise<string | null> => {
  const message = await tx
    .selectFrom('message')
    .select(['author_kind', 'author_id', 'recipients', 'cc', 'bcc', 'body_html', 'body_text', 'account_id'])
    .where('id', '=', messageId)
    .executeTakeFirstOrThrow()
  const { author_kind, author_id: personId, recipients, cc, bcc, body_html, body_text } = message
  if (author_kind !== 'user' || personId === null) return null
  const at = clock.now()
  const written = body_html ?? `<p>${escapeHtml(body_text).replaceAll('\n', '<br>')}</p>`
  const { html, ids } = await copyAsUploads(tx, { messageId, personId, html: written, at })
  const key = `taken-back-${messageId}`
  await saveNewTicketDraft(tx, {
    ...{ personId, key, kind: 'customer', html, attachmentIds: ids, at },
    departmentId: ticket.departmentId,
    subject: ticket.subject,
    addressed: { to: recipients.join(', '), cc: cc.join(', '), bcc: bcc.join(', ') },
    accountId: message.account_id,
  })
  return key
}
