import type { Mail } from '../reply-recipients.ts'

/** One line of the table of recipients. Nour is the contact of the ticket unless it says otherwise. */
export type RecipientCase = {
  title: string
  /** Oldest first. */
  mails: readonly Mail[]
  /** What is answered; absent: the newest from outside. */
  answers?: Mail
  contact?: string
  /** `to` is the same for both ways of answering; `cc` is that of an answer to all. */
  expected: { to: string[]; replyCc?: string[]; cc: string[]; suggested: 'reply' | 'all' }
  reason: string
}

export const nour = 'nour@nour.example'
export const omar = 'omar@nour.example'
export const bank = 'bank@bank.example'
export const us = 'support@olive.example'
export const sales = 'sales@olive.example'

type Extra = Partial<Omit<Mail, 'by' | 'from' | 'to'>>

const nothing = { replyTo: [], cc: [], hidden: [], list: false }

/** A mail that came in; to us unless it says otherwise. */
export const from = (writer: string | null, to: readonly string[] = [us], extra: Extra = {}): Mail => ({
  ...nothing,
  ...extra,
  by: 'them',
  from: writer,
  to,
})

/** What an agent wrote. */
export const weWrote = (to: readonly string[], extra: Extra = {}): Mail => ({
  ...nothing,
  ...extra,
  by: 'us',
  from: null,
  to,
})

export const programWrote = (to: readonly string[]): Mail => ({ ...nothing, by: 'program', from: null, to })

export const all = (to: string[], cc: string[] = []): RecipientCase['expected'] => ({
  to,
  cc,
  suggested: 'all',
})
export const one = (to: string[], cc: string[] = []): RecipientCase['expected'] => ({
  to,
  cc,
  suggested: 'reply',
})
