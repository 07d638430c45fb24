import { Link } from '@tanstack/react-router'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import type { RuleKind } from './rule-search.ts'

export function BackToRules({ kind }: { kind: RuleKind }) {
  const t = useText()
  return (
    <Link to={paths.rules} search={kind === 'time' ? { kind } : {}}>
      {t('rules:back')}
    </Link>
  )
}
