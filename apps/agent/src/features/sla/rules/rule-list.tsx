import type { SlaRule } from '@stoa/contract/sla'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import items from '../../../ui/items.module.css'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import styles from './rule-list.module.css'
import { RuleRow } from './rule-row.tsx'
import { useMoveRule } from './use-move-rule.ts'

/** Rules in their order; one is moved by its buttons, or dragged. */
export function RuleList({ rules }: { rules: readonly SlaRule[] }) {
  const t = useText()
  const [dragged, setDragged] = useState<number | null>(null)
  const { move, moved } = useMoveRule()
  const over = (target: SlaRule) => {
    const rule = rules.find(({ id }) => id === dragged)
    if (rule && rule.id !== target.id) move(rule, target.position)
  }
  return (
    <>
      <ol className={items.items}>
        {rules.map(rule => (
          <li
            key={rule.id}
            className={styles.row}
            data-dragged={dragged === rule.id || undefined}
            data-off={!rule.active || undefined}
            onDragOver={event => {
              if (dragged !== null) event.preventDefault()
            }}
            onDrop={event => {
              event.preventDefault()
              over(rule)
              setDragged(null)
            }}
          >
            <RuleRow
              rule={rule}
              last={rule === rules.at(-1)}
              onMove={position => move(rule, position)}
              onDrag={id => setDragged(id)}
            />
          </li>
        ))}
      </ol>
      <VisuallyHidden>
        <span role="status">{moved && t('sla:rules.moved', moved)}</span>
      </VisuallyHidden>
    </>
  )
}
