import type { GoalState } from '@stoa/contract/goals'
import { Check, Clock, Minus, TrendingDown, TrendingUp, X } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { Badge } from '../../../ui/badge.tsx'

const looks = {
  coming: { tone: 'neutral', icon: <Clock /> },
  nothing: { tone: 'neutral', icon: <Minus /> },
  'on-track': { tone: 'accent', icon: <TrendingUp /> },
  behind: { tone: 'warning', icon: <TrendingDown /> },
  met: { tone: 'positive', icon: <Check /> },
  missed: { tone: 'danger', icon: <X /> },
} as const satisfies Record<GoalState, object>

/** Where a goal stands, in a word. */
export function StateBadge({ state }: { state: GoalState }) {
  const t = useText()
  const { tone, icon } = looks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`goals:states.${state}`)}
    </Badge>
  )
}
