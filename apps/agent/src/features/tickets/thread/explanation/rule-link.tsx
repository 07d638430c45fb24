import type { RuleRun } from '@stoa/contract/rules'
import { useText } from '../../../../lib/text.ts'

/** The rule itself, for those who may change it. */
export function RuleLink({ rule }: { rule: RuleRun['rule'] }) {
  const t = useText()
  if (rule.deleted) return <p>{t('explained:ruleDeleted')}</p>
  return null
}
