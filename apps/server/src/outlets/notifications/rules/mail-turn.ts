import { quietUntil } from './quiet.ts'
import type { Chosen } from './usual.ts'

/** Single mails come no closer together: what is told meanwhile is gathered. */
const apart = Temporal.Duration.from({ minutes: 15 })

/** `never`: it is in the app, and its reader is there. */
export type MailTurn = 'now' | 'never' | { later: Temporal.Instant }

type Standing = {
  now: Temporal.Instant
  zone: string
  present: boolean
  mailedAt: Temporal.Instant | null
}

/** What becomes of a mail whose time has come. */
export const mailTurn = (chosen: Chosen, { now, zone, present, mailedAt }: Standing): MailTurn => {
  // They may have been chosen since.
  const silentUntil = quietUntil(chosen, now, zone)
  if (silentUntil) return { later: silentUntil }
  if (chosen.mail === 'daily') return 'now'
  if (chosen.mail === 'away' && present) return 'never'
  const next = mailedAt?.add(apart)
  return next && Temporal.Instant.compare(next, now) > 0 ? { later: next } : 'now'
}
