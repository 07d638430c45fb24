import type { Attachment } from '@stoa/contract/messages'

/** A file of a message, or of a mail that is attached to one. */
export type ShownFile = Omit<Attachment, 'id'>
