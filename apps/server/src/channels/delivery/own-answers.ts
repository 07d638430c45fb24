import type { OwnAnswer } from '@stoa/contract/own-answers'

/** Waits for an outgoing account; goes out by itself when there is one. */
export const noAccount = 'no_account' satisfies OwnAnswer
/** The message could not be put together: a file is missing, or what was built did not hold what it should. */
export const notPrepared = 'not_prepared' satisfies OwnAnswer
/** Stoa stopped while the message was being handed over, so nobody here knows whether it arrived. */
export const interrupted = 'interrupted' satisfies OwnAnswer
/** What the message was about is over: an invitation that was accepted by other means, for instance. */
export const obsolete = 'obsolete' satisfies OwnAnswer
/** Waits for the virus scanner; goes out by itself when it has looked at the files. */
export const notScanned = 'not_scanned' satisfies OwnAnswer
/** The virus scanner found something in a file, so the message was not sent. */
export const infected = 'infected' satisfies OwnAnswer
