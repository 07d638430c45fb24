import type { MetricName } from '@stoa/contract/metrics'
import { paths } from '../../../paths.ts'

export type Figure = 'waiting' | 'overdue' | 'longest' | 'online' | 'answers' | 'resolved' | 'sla'
type Of = {
  /** null: of all that are shown. */
  department: number | null
  /** To which those are narrowed. */
  among: number[] | undefined
  today: string
  /** Whether all reports may be read, and so all tickets are among those of the board. */
  readsAll: boolean
}

const counted: Partial<Record<Figure, MetricName>> = { answers: 'answers', resolved: 'resolved-tickets' }

/** What was counted for a figure; null: it was not. */
export const metricOf = (figure: Figure): MetricName | null => counted[figure] ?? null

/** Where what a figure is made of is listed; null: no list shows just that. */
export function behindFigure(figure: Figure, { department, among, today, readsAll }: Of) {
  const departments = department === null ? among : [department]
  if (figure === 'online') return { to: paths.availability } as const
  if (figure === 'sla')
    return {
      to: paths.slaLog,
      search: { from: today, to: today, ...(departments && { departments }) },
    } as const
  if (metricOf(figure) || (department === null && (among || !readsAll))) return null
  return {
    to: paths.tickets,
    search: {
      ...(department !== null && { department }),
      ...(figure === 'overdue' && { status: 'overdue' as const }),
    },
  } as const
}
