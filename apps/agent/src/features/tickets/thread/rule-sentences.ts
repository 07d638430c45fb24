import type { TimelineItem } from '@stoa/contract/timeline'
import type { Translate } from '@stoa/text/translator'
import { apart } from './apart.ts'

/** Who acts, as the subject of a sentence; a rule is called one, for its name alone could be that of a person. */
export function actorWord({ kind, name }: TimelineItem['actor'], t: Translate): string {
  if (kind !== 'rule') return apart(name || t('timeline:somebody'))
  return name ? t('timeline:ruleNamed', { name: apart(name) }) : t('timeline:someRule')
}

/** What rules did as a whole, where no line of its own says it, and macros. */
export function ruleSentence({ name, actor, data }: TimelineItem, t: Translate): string {
  if (name === 'macro.applied')
    return t('timeline:macroApplied', { actor: actorWord(actor, t), macro: apart(data.macro?.name ?? '') })
  const rule = actorWord({ ...actor, kind: 'rule', name: data.rule?.name || actor.name }, t)
  if (name === 'rule.fired') return t('timeline:ruleFired', { rule })
  return name === 'rule.failed' ? t('timeline:ruleFailed', { rule }) : t('timeline:ruleStopped', { rule })
}
