import type { Delivery, Recipient } from '@stoa/contract/messages'

/** Who of several has not got it, as far as that is known; nobody where there is one recipient, who fares as the message does. */
export const recipientsLeft = ({ state, recipients }: Delivery): Recipient[] => {
  if (recipients.length < 2) return []
  // Of those who were waited for, nobody knows once the whole is unknown.
  const isTried = state === 'queued' || state === 'sending'
  return recipients.filter(each => each.state !== 'sent' && (each.state !== 'queued' || isTried))
}

/** Whether it came back from somebody whom none of its recipients is known to be: then a person has to say who gets it again. */
export const isWithAll = ({ state, recipients }: Delivery): boolean =>
  state === 'bounced' && recipients.length > 0 && recipients.every(each => each.state === 'sent')
