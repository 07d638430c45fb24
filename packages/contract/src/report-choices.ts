import type { MetricName } from './metrics.ts'

/** What reports can be told by and narrowed to: lists without the validator, which browsers read too. */

/** What a row is about: one of these, or a stretch of time. */
const subjects = ['department', 'agent', 'channel', 'tag', 'company'] as const
export const stretches = ['hour', 'day', 'week', 'month', 'year'] as const
export type Stretch = (typeof stretches)[number]
export const breakdowns = [...subjects, ...stretches] as const
export type Breakdown = (typeof breakdowns)[number]

export const slaBreakdowns = ['department', 'agent', 'level', 'metric', ...stretches] as const
export type SlaBreakdown = (typeof slaBreakdowns)[number]

/** What a sum of spent time is about. Time is written down by day, so there are no hours. */
export const timeBreakdowns = ['agent', 'department', 'company', 'day', 'week', 'month', 'year'] as const
export type TimeBreakdown = (typeof timeBreakdowns)[number]

/** In what steps load is shown. */
export const loadSteps = ['hour', 'day', 'week', 'month'] as const satisfies readonly Stretch[]
export type LoadStep = (typeof loadSteps)[number]

/** What a customer may say of an answer; `neutral` also where the question was closed. */
export const ratingKinds = ['good', 'neutral', 'bad'] as const
export type RatingKind = (typeof ratingKinds)[number]

/** What agents can be online for. */
export const services = ['tickets', 'chats', 'calls'] as const

/** What the overview shows of the first report. */
export const overviewMetrics = [
  'created-tickets',
  'answers',
  'resolved-tickets',
  'new-answer-time',
  'incoming-messages',
  'first-resolve-time',
] as const satisfies readonly MetricName[]
