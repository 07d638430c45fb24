import { Workflow } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import type { RuleKind } from '../rule-search.ts'
import styles from './template-list.module.css'
import { TemplateList } from './template-list.tsx'

/** Where rules will be: what many begin with. */
export function NoRules({ kind }: { kind: RuleKind }) {
  const t = useText()
  return (
    <div className={styles.none}>
      <EmptyState icon={<Workflow />} title={t('rules:emptyTitle')} text={t('rules:emptyText')} />
      <TemplateList kind={kind} />
    </div>
  )
}
