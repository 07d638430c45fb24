import { useQuery } from '@tanstack/react-query'
import { ListOrdered } from 'lucide-react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Items } from '../../../ui/items.tsx'
import { Section } from '../../../ui/section.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import styles from '../sla-list.module.css'
import { RuleDialog } from './rule-dialog.tsx'
import { RuleList } from './rule-list.tsx'

export function Rules() {
  const t = useText()
  const rules = useQuery(query('sla.rules'))
  const levels = useQuery(query('sla.levels')).data?.items ?? []
  const items = rules.data?.items ?? []
  return (
    <Section
      title={t('sla:rules.title')}
      text={t('sla:rules.text')}
      actions={items.length > 0 && <RuleDialog />}
    >
      {rules.isPending && <Skeleton lines={3} />}
      {rules.isError && <Banner tone="warning">{t('sla:unread')}</Banner>}
      {rules.data && items.length === 0 && (
        <Items>
          <EmptyState
            icon={<ListOrdered />}
            title={t('sla:rules.emptyTitle')}
            text={t('sla:rules.emptyText')}
            action={
              <div className={styles.choices}>
                {levels.length > 0 && <RuleDialog example />}
                <RuleDialog />
              </div>
            }
          />
        </Items>
      )}
      {items.length > 0 && <RuleList rules={items} />}
    </Section>
  )
}
