import type { Message } from '@stoa/contract/messages'
import { plainText } from '../../../lib/html/plain-text.ts'
import type { Kind } from './draft.ts'

type Written = { kind: Kind; html: string; to: string[]; cc: string[]; bcc: string[] }

/** How what was written shows until the server has it. Numbers below zero are nobody's. */
export const messageThatWaits = (
  { kind, html, to, cc, bcc }: Written,
  me: { id: number; name: string },
): Message => ({
  id: -Date.now(),
  kind: kind === 'note' ? 'note' : 'reply',
  author: { kind: 'user', id: me.id, name: me.name },
  at: new Date().toISOString(),
  subject: null,
  from: null,
  to,
  cc,
  bcc,
  answersId: null,
  apart: kind === 'forward',
  handsOn: null,
  // As text: what shows rich text in its frame may not be loaded, and cannot be now.
  text: plainText(html),
  html: null,
  attachments: [],
  invitations: [],
  unread: [],
  delivery:
    kind === 'note'
      ? null
      : { state: 'queued', attempts: 0, answer: null, nextAttemptAt: null, sentAt: null, recipients: [] },
  authentication: null,
  erased: false,
  hasSource: false,
})
