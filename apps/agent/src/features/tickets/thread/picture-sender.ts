import type { Message } from '@stoa/contract/messages'

/**
 * Who may be trusted with pictures for a message: its sender, unless the mail is forged, or asks for answers at another domain's address
 * than the one that was checked.
 */
export const pictureSenderOf = ({
  kind,
  from,
  authentication,
}: Pick<Message, 'kind' | 'from' | 'authentication'>): string | null => {
  if (kind !== 'incoming' || !from) return null
  if (!authentication) return from
  const domain = from.slice(from.lastIndexOf('@') + 1).toLowerCase()
  return authentication.forged || authentication.domain.toLowerCase() !== domain ? null : from
}
