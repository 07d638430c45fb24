import type { Clock as ShownClock } from '@stoa/contract/sla'
import {
  type BusinessCalendar,
  businessSeconds,
  openStretches,
} from '../../../core/business-hours/queries.ts'
import type { Stretch } from './clocks.ts'

type Shown = ShownClock['stretches'][number]

/** More tell nobody anything; older ones are told as one. */
const MOST = 200

type Piece = {
  from: Temporal.Instant
  to: Temporal.Instant
  reason: Shown['reason']
  seconds: number
}

/** The open and the closed hours of a stretch that ran. */
const cut = (calendar: BusinessCalendar, from: Temporal.Instant, to: Temporal.Instant): Piece[] => {
  const pieces: Piece[] = []
  let at = from
  const closed = (until: Temporal.Instant) => {
    if (Temporal.Instant.compare(at, until) < 0)
      pieces.push({ from: at, to: until, reason: 'outside-hours', seconds: 0 })
  }
  for (const open of openStretches(calendar, from, to)) {
    closed(open.from)
    pieces.push({ ...open, reason: null, seconds: businessSeconds(calendar, open.from, open.to) })
    at = open.to
  }
  closed(to)
  return pieces
}

const merge = (pieces: readonly Piece[]): Piece[] => {
  const older = pieces.slice(0, Math.max(0, pieces.length - MOST + 1))
  const [first] = older
  const last = older.at(-1)
  if (!first || !last || pieces.length <= MOST) return [...pieces]
  const seconds = older.reduce((sum, piece) => sum + piece.seconds, 0)
  return [{ from: first.from, to: last.to, reason: null, seconds }, ...pieces.slice(older.length)]
}

/** A clock's life as people see it: cut by the hours, each part with what counted and why it stood still. */
export const presentStretches = (
  life: readonly Stretch[],
  calendar: BusinessCalendar,
  now: Temporal.Instant,
): Shown[] => {
  const pieces = life.flatMap(({ from, to, reason }) =>
    reason ? [{ from, to: to ?? now, reason, seconds: 0 }] : cut(calendar, from, to ?? now),
  )
  const goesOn = life.at(-1)?.to === null
  return merge(pieces).map(({ from, to, reason, seconds }, at, all) => ({
    from: from.toString(),
    to: goesOn && at === all.length - 1 ? null : to.toString(),
    running: reason === null,
    reason,
    seconds,
  }))
}
