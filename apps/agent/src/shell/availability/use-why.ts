import type { AnswerOf } from '@stoa/client/shape'
import { summaryOf } from '../../lib/availability.ts'
import { useText } from '../../lib/text.ts'

/** Why my availability is what it is, where I did not choose it myself just so. */
export function useWhy(mine: AnswerOf<'availability.mine'> | undefined): string | null {
  const t = useText()
  const summary = mine && summaryOf(mine.services)
  if (!summary) return null
  if (!mine.mayChange) return t('availability:locked')
  if (summary.differs) return t('availability:differs')
  const { reason } = summary.first
  if (reason === 'inactive') return t('availability:reasons.inactive')
  if (reason === 'set-by-other') return t('availability:reasons.setByOther')
  if (reason === 'planned') return t('availability:reasons.planned')
  return null
}
