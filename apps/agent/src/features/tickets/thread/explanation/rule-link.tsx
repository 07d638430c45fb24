import type { RuleRun } from '@stoa/contract/rules'
import { Link } from '@tanstack/react-router'
import { usePermission } from '../../../../lib/session.ts'
import { useText } from '../../../../lib/text.ts'
import { paths } from '../../../../paths.ts'

/** The rule itself, for those who may change it. */
export function RuleLink({ rule: { id, name, deleted } }: { rule: RuleRun['rule'] }) {
  const t = useText()
  const mayChange = usePermission('rule.change')
  if (deleted) return <p>{t('explained:ruleDeleted')}</p>
  if (!mayChange) return null
  return (
    <Link to={paths.rule} params={{ id }}>
      {t('explained:openRule', { name: `\u2068${name}\u2069` })}
    </Link>
  )
}
