import { createCall } from '@stoa/client/call'

/** Calls the server that this page came from, with the session cookie. */
export const call = createCall()
