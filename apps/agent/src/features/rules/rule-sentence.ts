import type { Rule, When } from '@stoa/contract/rules'
import type { Translate } from '@stoa/text/translator'
import { actionsSentence } from '../../lib/actions/action-sentence.ts'
import { apart, gap } from '../../lib/conditions/apart.ts'
import { groupsSentence } from '../../lib/conditions/condition-sentence.ts'
import { saidDuration } from '../../lib/conditions/duration.ts'
import { listed } from '../../lib/conditions/listed.ts'
import type { Names } from '../../lib/conditions/names.ts'

function whenWords(when: When, names: Names, t: Translate): string {
  const { language } = names.reader
  if (when.kind === 'time')
    return t(`rules:measureSaid.${when.measure}`, {
      time: when.seconds > 0 ? apart(saidDuration(when.seconds, language)) : gap,
    })
  return when.triggers.length === 0
    ? gap
    : listed(
        when.triggers.map(trigger => t(`rules:triggers.${trigger}`)),
        'any',
        language,
      )
}

/** "When a ticket is created and the source is Facebook or X → transfer to Marketing, assigned to nobody". */
export function ruleSentence(
  { when, groups, actions }: Pick<Rule, 'when' | 'groups' | 'actions'>,
  names: Names,
  t: Translate,
): string {
  const words = { when: whenWords(when, names, t), actions: actionsSentence(actions, names, t) }
  if (groups.length === 0) return t('rules:sentenceAlways', words)
  const conditions = groupsSentence(groups, names, t)
  return t(groups.length === 1 ? 'rules:sentence' : 'rules:sentenceGroups', { ...words, conditions })
}
