import type { SmtpAccountRow } from './accounts/store.ts'

// Programs that give back neither ids nor addresses quote it; in HTML nobody has to see it.
export const hiddenLine = (mark: string): string =>
  `<div style="display:none;font-size:0;line-height:0;max-height:0;overflow:hidden;mso-hide:all" aria-hidden="true">[${mark}]</div>`

/** Where answers go: the sender address, with the ticket's mark where its server takes that. */
export const replyTo = (account: SmtpAccountRow, tag: string): Record<string, string> => {
  const at = account.from_address.lastIndexOf('@')
  return account.tags_replies
    ? { 'Reply-To': `${account.from_address.slice(0, at)}+${tag}${account.from_address.slice(at)}` }
    : {}
}
