import type { Result } from '../../../platform/outgoing/guarded-request.ts'

const pauses = [
  { minutes: 1 },
  { minutes: 5 },
  { minutes: 30 },
  { hours: 2 },
] as const satisfies readonly Temporal.DurationLike[]

type After = {
  state: 'waiting' | 'sent' | 'failed'
  answer: string
  /** The browser takes no more: its subscription is forgotten. */
  isGone: boolean
  pause: Temporal.DurationLike | null
}

/** What becomes of a push after the answer to an attempt (RFC 8030); the first attempt is 1. */
export const afterPush = (result: Result, attempts: number): After => {
  const answer = result.kind === 'answered' ? String(result.status) : `${result.reason} ${result.detail}`
  const ended = (state: 'sent' | 'failed', isGone = false): After => ({ state, answer, isGone, pause: null })
  if (result.kind === 'refused') return ended('failed')
  if (result.kind === 'answered') {
    const { status } = result
    if (status >= 200 && status < 300) return ended('sent')
    if (status === 404 || status === 410) return ended('failed', true)
    if (status !== 429 && status < 500) return ended('failed')
  }
  // A push that comes twice is shown once, so it may be tried again also where it is not known whether it arrived.
  const pause = pauses[attempts - 1]
  return pause ? { state: 'waiting', answer, isGone: false, pause } : ended('failed')
}
