import type { Goal } from '@stoa/contract/goals'
import { isWithin, unitOf } from '@stoa/contract/metrics-within'
import type { Language } from '@stoa/contract/settings-shapes'
import { localeOf } from '@stoa/text/languages'
import { valueText } from '@stoa/text/value-text'
import { useLanguage, useText } from '../../../lib/text.ts'

type Wanted = Pick<Goal, 'metric' | 'within' | 'aim' | 'target'>

/** "24h" rather than "1d": limits are told in hours up to three days, as people say them. */
export function limitText(seconds: number, language: Language): string {
  const hours = seconds / 3600
  return Number.isInteger(hours) && hours <= 72
    ? new Intl.DurationFormat(localeOf(language), { style: 'narrow' }).format({ hours })
    : valueText(seconds, 'seconds', language)
}

/** What is said about goals, in the reader's language. */
export function useGoalWords() {
  const t = useText()
  const language = useLanguage()
  const value = ({ metric }: Pick<Wanted, 'metric'>, of: number | null) =>
    valueText(of, unitOf(metric), language)
  const metricName = ({ metric, within }: Pick<Wanted, 'metric' | 'within'>) =>
    isWithin(metric)
      ? t(`goals:metrics.${metric}.timed`, { time: limitText(within ?? 0, language) })
      : t(`metrics:${metric}.name`)
  return {
    value,
    metricName,
    meaning: ({ metric }: Pick<Wanted, 'metric'>) =>
      isWithin(metric) ? t(`goals:metrics.${metric}.meaning`) : t(`metrics:${metric}.meaning`),
    /** "Resolved within 24h: at least 95%" */
    sentence: (goal: Wanted) =>
      t(`goals:sentence.${goal.aim}`, { metric: metricName(goal), target: value(goal, goal.target) }),
    who: ({ department, agent }: Pick<Goal, 'department' | 'agent'>) => {
      const isolated = (name: string) => `\u2068${name}\u2069`
      if (agent && department)
        return t('goals:who.agentIn', { agent: isolated(agent.name), department: isolated(department.name) })
      return agent?.name ?? department?.name ?? t('goals:who.all')
    },
  }
}
