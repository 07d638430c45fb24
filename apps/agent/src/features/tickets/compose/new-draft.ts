import type { AnswerOf } from '@stoa/client/shape'

export type NewDraft = AnswerOf<'drafts.newTicket'>
export type NewKind = NewDraft['kind']

export const nothingYet = (kind: NewKind): NewDraft => ({
  kind,
  departmentId: null,
  subject: '',
  html: '',
  addressed: null,
  accountId: null,
  attachments: [],
})
