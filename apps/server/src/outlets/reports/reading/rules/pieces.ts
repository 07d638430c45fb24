import type { Stretch } from '@stoa/contract/reports'
import { endOf, type Period } from './period.ts'

/** A part of a period that is read as days or as whole months; `until` is not included. */
export type Piece = { grain: 'day' | 'month'; from: Temporal.PlainDate; until: Temporal.PlainDate }

const compare = Temporal.PlainDate.compare

/** As few rows as can tell it: whole months, and the days before and after them. Weeks and days need days. */
export const piecesOf = (period: Period, told: readonly (Stretch | null)[]): Piece[] => {
  const { from } = period
  const until = endOf(period)
  const month = from.day === 1 ? from : from.with({ day: 1 }).add({ months: 1 })
  const last = until.with({ day: 1 })
  const byDays = told.some(stretch => stretch === 'day' || stretch === 'week')
  if (byDays || compare(month, last) >= 0) return [{ grain: 'day', from, until }]
  const pieces: Piece[] = [
    { grain: 'day', from, until: month },
    { grain: 'month', from: month, until: last },
    { grain: 'day', from: last, until },
  ]
  return pieces.filter(piece => compare(piece.from, piece.until) < 0)
}
