import type { SlaRule } from '@stoa/contract/sla'
import type { Translate } from '@stoa/text/translator'
import { apart } from '../../../lib/conditions/apart.ts'
import { groupsSentence } from '../../../lib/conditions/condition-sentence.ts'
import type { Names } from '../../../lib/conditions/names.ts'

/** "If the department is Sales or Support and the priority is Urgent → Gold" */
export function ruleSentence(
  { groups, levelId }: Pick<SlaRule, 'groups' | 'levelId'>,
  names: Names,
  t: Translate,
): string {
  const found = levelId === null ? null : names.of('sla-levels', levelId)
  const level = levelId === null ? t('sla:rules.noLevel') : found ? apart(found) : t('sla:rules.levelGone')
  if (groups.length === 0) return t('sla:rules.sentenceAlways', { level })
  return t('sla:rules.sentence', { conditions: groupsSentence(groups, names, t), level })
}
