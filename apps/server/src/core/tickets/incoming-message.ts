import type { Danger } from '@stoa/contract/file-dangers'
import type { Authentication, Invitation, Unread } from '@stoa/contract/messages'
import type { Channel } from '@stoa/contract/ticket-shapes'
import type { Act } from '../../platform/events/act.ts'

/** A file that lies in the file store already, before the message that it belongs to exists. */
export type StoredFile = {
  hash: string
  name: string
  type: string
  /** bytes */
  size: number
  inline: boolean
  contentId: string | null
  /** What opening it may do; absent where nobody looked. */
  danger?: Danger | null
}

/** What reading a message found besides its text. */
export type Findings = { invitations: Invitation[]; unread: Unread[] }

/**
 * What a channel makes of what a customer sent. `sender`, `recipients` and `cc` are bare addresses without names.
 * `html` is as it came; it is cleaned when it leaves.
 */
export type IncomingMessage = {
  subject: string | null
  sender: string
  recipients: string[]
  cc: string[]
  text: string
  html: string | null
  files: StoredFile[]
  intakeId: number | null
  /** A program wrote it: nothing may answer it by itself, or two programs would talk for ever. */
  automatic: boolean
  /** Of a mail: lower-case name → decoded value. */
  headers?: Record<string, string>
  /** How many characters of the text come before what is quoted; null where nothing is. */
  quotedFrom?: number | null
  findings?: Findings | null
  /** The message of ours that it answers, as its channel says; counts only where that is in the same ticket. */
  answersId?: number | null
  /** What proves who sent it; absent where nobody looked. */
  authentication?: Authentication | null
}

export type NewTicket = {
  channel: Channel
  subject: string
  departmentId: number
  contactId: number
  message: IncomingMessage
  tags?: string[]
  /** The closed or resolved ticket that it goes on from. */
  followsId?: number
}

/**
 * What others make of a message before it is stored; modules.ts gives it to channels. `headers`: by lower-case name, asked for
 * where somebody looks. `settle` is called once it is known which ticket the message is in.
 */
export type RewriteIncoming = (
  act: Act,
  incoming: { channel: Channel; message: IncomingMessage; headers(): Readonly<Record<string, string>> },
) => Promise<{ message: IncomingMessage; settle(act: Act, ticketId: number): Promise<void> }>
