import type { Language } from '@stoa/contract/settings-shapes'
import type { SlaCondition, SlaRule } from '@stoa/contract/sla'
import { localeOf } from '@stoa/text/languages'
import type { Translate } from '@stoa/text/translator'

type Named = readonly { id: number; name: string }[]
type Known = { levels: Named; departments: Named }

/** A name keeps its direction inside of a sentence of another (Unicode isolates). */
const apart = (name: string) => `\u2068${name}\u2069`

/** "If the department is Sales or Support and the priority is Urgent → Gold" */
export function ruleSentence(
  { conditions, levelId }: Pick<SlaRule, 'conditions' | 'levelId'>,
  { levels, departments }: Known,
  t: Translate,
  language: Language,
): string {
  const list = (words: readonly string[], type: 'conjunction' | 'disjunction') =>
    new Intl.ListFormat(localeOf(language), { type }).format(words)
  const found = levels.find(({ id }) => id === levelId)?.name
  const level = levelId === null ? t('sla:rules.noLevel') : found ? apart(found) : t('sla:rules.levelGone')
  if (conditions.length === 0) return t('sla:rules.sentenceAlways', { level })
  const told = conditions.map(condition =>
    t(`sla:rules.is.${condition.field}`, {
      values: list(wordsOf(condition, departments, t).map(apart), 'disjunction'),
    }),
  )
  return t('sla:rules.sentence', { conditions: list(told, 'conjunction'), level })
}

function wordsOf(condition: SlaCondition, departments: Named, t: Translate): string[] {
  switch (condition.field) {
    case 'department':
      return condition.values.map(id => departments.find(each => each.id === id)?.name ?? '…')
    case 'priority':
      return condition.values.map(each => t(`tickets:priorities.${each}`))
    case 'channel':
      return condition.values.map(each => t(`tickets:channels.${each}`))
    case 'requester':
      return condition.values
    default:
      return condition.values.map(text => t('sla:rules.quoted', { text }))
  }
}
