import type { TimelineItem } from '@stoa/contract/timeline'
import type { Reader } from '@stoa/text/format'
import type { Translate } from '@stoa/text/translator'
import { workText } from '../../../lib/duration.ts'
import { apart } from './apart.ts'

/** Time that was spent, corrected or removed. */
export function timeSentence(
  { name, data, actor: { kind } }: TimelineItem,
  t: Translate,
  actor: string,
  { language }: Reader,
): string {
  const text = (minutes: number) => workText(minutes, language)
  const time = text(data.minutes ?? 0)
  if (name === 'spent-time.removed') return t('timeline:timeRemoved', { actor, time })
  if (name === 'spent-time.changed') {
    const { minutes = data.minutes } = data.before ?? {}
    if (minutes === undefined || minutes === data.minutes) return t('timeline:timeCorrected', { actor, time })
    return t('timeline:timeChanged', { actor, from: text(minutes), to: time })
  }
  return kind === 'user' || !data.person
    ? t('timeline:timeAdded', { actor, time })
    : t('timeline:timeAddedFor', { actor, time, person: apart(data.person.name) })
}
