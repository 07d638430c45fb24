import type { Rule } from '@stoa/contract/rules'
import type { ReactNode } from 'react'
import { useNames } from '../../../lib/conditions/use-names.ts'
import { useText } from '../../../lib/text.ts'
import { ReorderList } from '../../../ui/reorder-list.tsx'
import type { RuleKind } from '../rule-search.ts'
import styles from './rule-list.module.css'
import { RuleRow } from './rule-row.tsx'
import { useMoveRule } from './use-move-rule.ts'

type Props = {
  kind: RuleKind
  rules: readonly Rule[]
  /** All of the kind: only then a place among them can be shown and changed by dragging. */
  whole: boolean
}

/** Rules in their order. */
export function RuleList({ kind, rules, whole }: Props) {
  const t = useText()
  const names = useNames()
  const move = useMoveRule(kind)
  const row = (rule: Rule, grip: ReactNode) => (
    <RuleRow
      rule={rule}
      grip={grip}
      last={rule === rules.at(-1)}
      names={names}
      onMove={position => move(rule, position)}
    />
  )
  if (!whole)
    return (
      <ul className={styles.list} aria-label={t('rules:title')}>
        {rules.map(rule => (
          <li key={rule.id}>{row(rule, null)}</li>
        ))}
      </ul>
    )
  return (
    <ReorderList
      label={t('rules:title')}
      className={styles.list}
      items={rules}
      itemKey={({ id }) => id}
      nameOf={({ name }) => name}
      gripLabel={name => t('rules:drag', { name })}
      movedText={(name, position) => t('rules:moved', { name, position })}
      onMove={(rule, to) => move(rule, to + 1)}
    >
      {row}
    </ReorderList>
  )
}
