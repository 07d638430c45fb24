import type { Notification } from '@stoa/contract/notifications'
import type { Translate } from '@stoa/text/translator'

const isolated = (name: string) => `\u2068${name}\u2069`

/** What it says, in the reader's language. */
export const sentenceOf = (
  { kind, actor, about }: Pick<Notification, 'kind' | 'actor' | 'about'>,
  t: Translate,
): string => t(`notifications:says.${kind}`, { who: isolated(actor.name), about: isolated(about ?? '') })

/** Where there is more about it. */
export const linkOf = (
  { kind, ticket }: Pick<Notification, 'kind' | 'ticket'>,
  publicUrl: string,
): string => {
  if (ticket) return `${publicUrl}/tickets/${ticket.id}`
  if (kind === 'batch-finished') return `${publicUrl}/mass-acts`
  return kind === 'mail-stopped' ? `${publicUrl}/settings/mail` : publicUrl
}
