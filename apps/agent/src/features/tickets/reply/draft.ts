import type { Attachment } from '@stoa/contract/messages'

export type Kind = 'reply' | 'note' | 'forward'
/** As it was typed, whatever it is. */
export type Addressed = { to: string; cc: string; bcc: string }
export type Draft = {
  kind: Kind
  html: string
  addressed: Addressed | null
  /** The message that it answers or forwards; null: what came in last. */
  answersId: number | null
  /** What was uploaded for it. */
  attachments: readonly Attachment[]
  /** Whether colleagues see it on the ticket, and may go on with it. */
  shared: boolean
}

/** Where nothing is begun. */
export const nothingWritten: Draft = {
  kind: 'reply',
  html: '',
  addressed: null,
  answersId: null,
  attachments: [],
  shared: false,
}

/** Whether there is something to go on with. */
export const isBegun = ({ html, attachments }: Pick<Draft, 'html' | 'attachments'>): boolean =>
  html !== '' || attachments.length > 0
