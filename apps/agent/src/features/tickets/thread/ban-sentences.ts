import type { TimelineItem } from '@stoa/contract/timeline'
import { fullMoment, type Reader } from '@stoa/text/format'
import type { Translate } from '@stoa/text/translator'
import { apart } from './apart.ts'

/** A sender was banned from here, or what a banned one wrote was not taken. */
export function banSentence(
  { name, data }: TimelineItem,
  t: Translate,
  reader: Reader,
  actor: string,
): string {
  const ban = apart(data.ban ?? '')
  if (name === 'message.refused') return t('timeline:banApplied', { address: apart(data.address ?? ''), ban })
  return data.until
    ? t('timeline:bannedUntil', { actor, ban, moment: fullMoment(data.until, reader) })
    : t('timeline:banned', { actor, ban })
}
