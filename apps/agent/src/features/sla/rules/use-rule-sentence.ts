import type { SlaRule } from '@stoa/contract/sla'
import { useNames } from '../../../lib/conditions/use-names.ts'
import { useText } from '../../../lib/text.ts'
import { ruleSentence } from './rule-sentence.ts'

/** Tells a rule in a sentence, with the names of departments and levels. */
export function useRuleSentence() {
  const t = useText()
  const names = useNames()
  return (rule: Pick<SlaRule, 'groups' | 'levelId'>) => ruleSentence(rule, names, t)
}
