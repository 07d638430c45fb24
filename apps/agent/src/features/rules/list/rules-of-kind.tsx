import type { Rule } from '@stoa/contract/rules'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { query } from '../../../lib/query.ts'
import { errorText } from '../../../lib/show-error.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { type RuleKind, type RuleState, ruleStates } from '../rule-search.ts'
import { NoRules } from '../templates/no-rules.tsx'
import styles from './rule-list.module.css'
import { RuleList } from './rule-list.tsx'

const isSo: Record<RuleState, (rule: Rule) => boolean> = {
  all: () => true,
  on: ({ active }) => active,
  off: ({ active }) => !active,
  broken: ({ broken }) => broken.length > 0,
}

export function RulesOfKind({ kind, state }: { kind: RuleKind; state: RuleState }) {
  const t = useText()
  const navigate = useNavigate()
  const rules = useQuery(query('rules.list', { query: { kind } }))
  if (rules.isPending) return <Skeleton lines={5} />
  if (rules.isError) return <Banner tone="warning">{errorText(rules.error)}</Banner>
  const { items } = rules.data
  if (items.length === 0) return <NoRules kind={kind} />
  const shown = items.filter(isSo[state])
  return (
    <div className={styles.content}>
      <div className={styles.bar}>
        <p className={styles.order}>{t('rules:order')}</p>
        <Segments
          label={t('rules:state')}
          options={ruleStates
            .filter(each => each !== 'broken' || state === 'broken' || items.some(isSo.broken))
            .map(value => ({ value, label: t(`rules:states.${value}`) }))}
          value={state}
          onValueChange={next =>
            navigate({
              to: paths.rules,
              search: { ...(kind === 'time' && { kind }), ...(next !== 'all' && { state: next }) },
              replace: true,
            })
          }
        />
      </div>
      {shown.length === 0 ? (
        <p className={styles.order}>{t('rules:nothingSo')}</p>
      ) : (
        <RuleList kind={kind} rules={shown} whole={state === 'all'} />
      )}
    </div>
  )
}
