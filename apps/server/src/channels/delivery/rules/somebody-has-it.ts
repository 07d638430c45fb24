import type { Recipient } from '@stoa/contract/messages'

/** Whether somebody outside has the message already. */
export const somebodyHasIt = (recipients: readonly Recipient[]): boolean =>
  recipients.some(({ state }) => state === 'sent')
