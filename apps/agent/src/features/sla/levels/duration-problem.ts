import type { Language } from '@stoa/contract/settings-shapes'
import type { Translate } from '@stoa/text/translator'
import { readDuration } from '../../../lib/duration.ts'

/** What is wrong with a typed duration; nothing where it is empty. */
export const durationProblem = (typed: string, language: Language, t: Translate): string | null => {
  if (typed.trim() === '') return null
  const seconds = readDuration(typed, language)
  if (seconds === null) return t('sla:levels.notUnderstood')
  return seconds < 60 ? t('sla:levels.tooShort') : null
}
