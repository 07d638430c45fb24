import {
  type LoadStep,
  loadSteps,
  type RatingKind,
  ratingKinds,
  type SlaBreakdown,
  services,
  slaBreakdowns,
  type TimeBreakdown,
  timeBreakdowns,
} from './report-choices.ts'
import { type Period, type Preset, periodOf, stepOf, usualOfKinds } from './report-periods.ts'

/** What stands in the address of a report beside the first one, and so what is kept of it. */
export type KindScreen = {
  period?: Preset | undefined
  from?: string | undefined
  to?: string | undefined
  departments?: number[] | undefined
  agents?: number[] | undefined
  levels?: number[] | undefined
  /** Promises of SLA levels. */
  metrics?: string[] | undefined
  /** What rows are about. */
  by?: string | undefined
  outcome?: 'met' | 'missed' | undefined
}

const known = <Known extends string>(list: readonly Known[], value: string | undefined) =>
  list.find(each => each === value)

/**
 * Each report beside the first one that can be kept under a name: where its page is, where its files are, and what its screen asks those and
 * the API. Pages, files and mails read it here, so that they tell the same.
 */
export const keptReports = {
  overview: {
    page: '/reports/overview',
    files: ['/api/reports/overview'],
    asks: (_: KindScreen, period: Period) => ({ every: stepOf(period) }),
  },
  sla: {
    page: '/reports/sla',
    files: ['/api/reports/sla'],
    asks: ({ by, agents, levels, metrics }: KindScreen) => ({
      by: known<SlaBreakdown>(slaBreakdowns, by) ?? 'department',
      ...{ agents, levels, metrics },
    }),
  },
  slaLog: {
    page: '/reports/sla-log',
    files: ['/api/reports/sla/log'],
    asks: ({ agents, levels, metrics, outcome }: KindScreen) => ({ agents, levels, metrics, outcome }),
  },
  lifecycle: {
    page: '/reports/lifecycle',
    files: ['/api/reports/lifecycle'],
    asks: ({ agents }: KindScreen) => ({ agents }),
  },
  time: {
    page: '/reports/time',
    files: ['/api/reports/time', '/api/reports/time/entries'],
    asks: ({ by, agents }: KindScreen) => ({
      by: known<TimeBreakdown>(timeBreakdowns, by) ?? 'agent',
      agents,
    }),
  },
  ratings: {
    page: '/reports/ratings',
    files: ['/api/reports/ratings'],
    asks: ({ by, agents }: KindScreen) => {
      const rating = known<RatingKind>(ratingKinds, by)
      return { agents, ratings: rating && [rating] }
    },
  },
  load: {
    page: '/reports/load',
    files: ['/api/reports/load'],
    asks: ({ by }: KindScreen) => ({ every: known<LoadStep>(loadSteps, by) ?? 'day' }),
  },
  online: {
    page: '/reports/availability',
    files: ['/api/reports/availability/hours', '/api/reports/availability'],
    asks: ({ by, agents }: KindScreen) => ({ agents, service: known(services, by) ?? 'tickets' }),
  },
} as const

export type KeptReport = keyof typeof keptReports
export const keptReportNames = Object.keys(keptReports) as [KeptReport, ...KeptReport[]]

/** The days that a screen tells of; `today`: where days begin as the reader's do. */
export const daysOf = (
  { period, from, to }: Pick<KindScreen, 'period' | 'from' | 'to'>,
  today: string,
  usual: Preset = usualOfKinds,
): Period => (from && to ? { from, to } : periodOf(period ?? usual, today))

export const isKept = (report: string | undefined): report is KeptReport =>
  report !== undefined && Object.hasOwn(keptReports, report)
