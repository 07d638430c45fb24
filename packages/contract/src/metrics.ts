/**
 * What reports count, each once, for every surface: pages, charts, CSV, API. A *measure* is a whole number that adds up: how often something
 * happened, or how many seconds it took. It is kept by quarter-hour, department, agent, channel and tag. A *metric* is what is shown: a
 * formula over measures, so that the average in a total is never an average of averages. What each means is a sentence of the catalogue `metrics`.
 * Of what took some seconds, `closed-seconds` are those outside the business hours of the ticket's SLA level: nothing where it has none.
 */
export const measures = [
  'answers',
  'new-answers',
  'new-answer-seconds',
  'open-answers',
  'open-answer-seconds',
  'calls',
  'missed-calls',
  'call-seconds',
  'chat-messages',
  'chats',
  'missed-chats',
  'chat-pickups',
  'chat-pickup-seconds',
  'answered-chats',
  'chat-seconds',
  'not-ranked',
  'positive-ratings',
  'negative-ratings',
  'incoming-messages',
  'incoming-calls',
  'finished-calls',
  'incoming-chats',
  'finished-chats',
  'created-tickets',
  'resolved-tickets',
  'notes',
  'first-assigns',
  'first-assign-seconds',
  'first-resolves',
  'first-resolve-seconds',
  'new-answer-closed-seconds',
  'open-answer-closed-seconds',
  'first-assign-closed-seconds',
  'first-resolve-closed-seconds',
] as const
export type Measure = (typeof measures)[number]

/**
 * How long people were online, in seconds: kept stretch by stretch and not by quarter-hour, because whoever is online in two departments is so
 * once. It is told of agents and of stretches of time, whatever the channel, tag and company.
 */
export const online = 'online-seconds'
/** All that metrics are made of. */
export type Part = Measure | typeof online

/** `count` and `minutes` are numbers that add up; of `seconds` (a mean, or time online), `share` (0 to 1) and `rate` (in an hour) there may be none to tell. */
export type Unit = 'count' | 'minutes' | 'seconds' | 'share' | 'rate'

/** `rated`: of those who chose good or bad; `asked`: also of those who chose neither. */
export const denominators = ['rated', 'asked'] as const
export type Denominator = (typeof denominators)[number]

export type Formula =
  | { sum: Measure }
  /** Seconds, shown as minutes. */
  | { minutes: Measure }
  /** `less`: without these seconds of it. */
  | { mean: Measure; less?: Measure; of: Measure }
  /** The first as a part of all of these; in another reading, of those. */
  | { part: Measure; of: readonly Measure[]; asked?: readonly Measure[] }
  | { time: typeof online }
  /** In an hour online; of seconds, minutes. */
  | { hourly: Measure; unit?: 'minutes' }

const rated = ['positive-ratings', 'negative-ratings'] as const
const asked = [...rated, 'not-ranked'] as const

/**
 * In the order of the reference's department report, then those of its other reports. Shares of ratings: its guide in English reckons
 * "9 good and 1 bad = 90 %", its Japanese one counts whoever was asked; the first is what people expect of a share, so it is the rule and
 * the other one can be chosen.
 */
export const formulas = {
  answers: { sum: 'answers' },
  'new-answer-time': { mean: 'new-answer-seconds', of: 'new-answers' },
  'open-answer-time': { mean: 'open-answer-seconds', of: 'open-answers' },
  calls: { sum: 'calls' },
  'missed-calls': { sum: 'missed-calls' },
  'call-minutes': { minutes: 'call-seconds' },
  'chat-messages': { sum: 'chat-messages' },
  chats: { sum: 'chats' },
  'missed-chats': { sum: 'missed-chats' },
  'chat-pickup-time': { mean: 'chat-pickup-seconds', of: 'chat-pickups' },
  'chat-time': { mean: 'chat-seconds', of: 'answered-chats' },
  'not-ranked': { sum: 'not-ranked' },
  'not-ranked-share': { part: 'not-ranked', of: asked },
  'positive-ratings': { sum: 'positive-ratings' },
  'positive-share': { part: 'positive-ratings', of: rated, asked },
  'negative-ratings': { sum: 'negative-ratings' },
  'negative-share': { part: 'negative-ratings', of: rated, asked },
  'incoming-messages': { sum: 'incoming-messages' },
  'incoming-calls': { sum: 'incoming-calls' },
  'finished-calls': { sum: 'finished-calls' },
  'incoming-chats': { sum: 'incoming-chats' },
  'finished-chats': { sum: 'finished-chats' },
  'created-tickets': { sum: 'created-tickets' },
  'resolved-tickets': { sum: 'resolved-tickets' },
  notes: { sum: 'notes' },
  'first-assign-time': { mean: 'first-assign-seconds', of: 'first-assigns' },
  'first-resolve-time': { mean: 'first-resolve-seconds', of: 'first-resolves' },
  'new-answer-business-time': {
    mean: 'new-answer-seconds',
    less: 'new-answer-closed-seconds',
    of: 'new-answers',
  },
  'open-answer-business-time': {
    mean: 'open-answer-seconds',
    less: 'open-answer-closed-seconds',
    of: 'open-answers',
  },
  'first-assign-business-time': {
    mean: 'first-assign-seconds',
    less: 'first-assign-closed-seconds',
    of: 'first-assigns',
  },
  'first-resolve-business-time': {
    mean: 'first-resolve-seconds',
    less: 'first-resolve-closed-seconds',
    of: 'first-resolves',
  },
  'work-time': { time: online },
  'answers-hourly': { hourly: 'answers' },
  'calls-hourly': { hourly: 'calls' },
  'missed-calls-hourly': { hourly: 'missed-calls' },
  'call-minutes-hourly': { hourly: 'call-seconds', unit: 'minutes' },
  'chats-hourly': { hourly: 'chats' },
  'chat-messages-hourly': { hourly: 'chat-messages' },
  'missed-chats-hourly': { hourly: 'missed-chats' },
  'not-ranked-hourly': { hourly: 'not-ranked' },
  'positive-ratings-hourly': { hourly: 'positive-ratings' },
  'negative-ratings-hourly': { hourly: 'negative-ratings' },
} as const satisfies Record<string, Formula>

export type MetricName = keyof typeof formulas
export type Metric = { name: MetricName; unit: Unit; formula: Formula }

const unitOf = (formula: Formula): Unit => {
  if ('sum' in formula) return 'count'
  if ('minutes' in formula) return 'minutes'
  if ('hourly' in formula) return 'rate'
  return 'mean' in formula || 'time' in formula ? 'seconds' : 'share'
}

export const metricNames = Object.keys(formulas) as [MetricName, ...MetricName[]]

export const metrics: readonly Metric[] = metricNames.map(name => ({
  name,
  unit: unitOf(formulas[name]),
  formula: formulas[name],
}))

/** The 24 columns beside the name, as the reference has them. */
export const departmentColumns: readonly MetricName[] = metricNames.slice(0, 24)

/** What the other reports of the reference have beside them, for whoever chooses it. */
export const furtherColumns: readonly MetricName[] = metricNames.slice(
  departmentColumns.length,
  metricNames.indexOf('work-time'),
)

/** How much of their time the reference's agent report tells, and what agents do in an hour of it. */
export const agentColumns: readonly MetricName[] = metricNames.slice(metricNames.indexOf('work-time'))

/** Of what is missing or null nothing was counted. */
export type Sums = Readonly<Partial<Record<Part, number | null>>>

const all = (sums: Sums, names: readonly Measure[]) =>
  names.reduce((total, name) => total + (sums[name] ?? 0), 0)

/** What a metric comes to; null where there is nothing to divide by. */
export const metricValue = (
  formula: Formula,
  sums: Sums,
  denominator: Denominator = 'rated',
): number | null => {
  if ('sum' in formula) return sums[formula.sum] ?? 0
  if ('minutes' in formula) return (sums[formula.minutes] ?? 0) / 60
  // Of nobody's time there is none to tell, which is not 0: it may not be what is asked about.
  if ('time' in formula) return sums[formula.time] || null
  if ('hourly' in formula) {
    const counted = sums[formula.hourly] ?? 0
    return ratio((formula.unit === 'minutes' ? counted / 60 : counted) * 3600, sums[online] ?? 0)
  }
  if ('mean' in formula) {
    const less = formula.less ? (sums[formula.less] ?? 0) : 0
    return ratio((sums[formula.mean] ?? 0) - less, sums[formula.of] ?? 0)
  }
  const of = denominator === 'asked' ? (formula.asked ?? formula.of) : formula.of
  return ratio(sums[formula.part] ?? 0, all(sums, of))
}

/** Of what a metric is made, in either reading. */
export const partsOf = (formula: Formula): readonly Part[] => {
  if ('sum' in formula) return [formula.sum]
  if ('minutes' in formula) return [formula.minutes]
  if ('time' in formula) return [formula.time]
  if ('hourly' in formula) return [formula.hourly, online]
  if ('mean' in formula) return [formula.mean, formula.of, ...(formula.less ? [formula.less] : [])]
  return [formula.part, ...formula.of, ...(formula.asked ?? [])]
}

const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole)

/** Whether what happened to tickets is behind it: time online is nothing of a ticket. */
export const isOfTickets = (metric: MetricName): boolean => !('time' in formulas[metric])
