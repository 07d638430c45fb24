import type { SlaRule } from '@stoa/contract/sla'
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Item } from '../../../ui/items.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { DeleteRule } from './delete-rule.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import styles from './rule-list.module.css'
import { useRuleSentence } from './use-rule-sentence.ts'

type Props = {
  rule: SlaRule
  last: boolean
  onMove: (position: number) => void
  onDrag: (id: number | null) => void
}

const afterReordering = 50 // milliseconds

export function RuleRow({ rule, last, onMove, onDrag }: Props) {
  const t = useText()
  const sentence = useRuleSentence()
  const change = useAct('sla.changeRule', { stale: ['sla.rules'] })
  const { id, name, position } = rule
  const active = change.isPending ? (change.variables.body.active ?? rule.active) : rule.active
  /** The row takes the focus along to its new place; at an end the button stays, and does nothing. */
  const moveFrom = (button: HTMLElement, to: number) => {
    if (button.getAttribute('aria-disabled') === 'true') return
    onMove(to)
    setTimeout(() => button.focus(), afterReordering)
  }
  return (
    <Item
      name={name}
      grip={
        // For the mouse; the keyboard has the two arrows.
        <span
          className={styles.grip}
          draggable
          title={t('sla:rules.drag')}
          aria-hidden="true"
          onDragStart={event => {
            event.dataTransfer.effectAllowed = 'move'
            event.dataTransfer.setData('text/plain', name)
            const row = event.currentTarget.closest('li')
            if (row) event.dataTransfer.setDragImage(row, 16, 16)
            onDrag(id)
          }}
          onDragEnd={() => onDrag(null)}
        >
          <GripVertical />
        </span>
      }
      actions={
        <>
          <Switch
            label={t('sla:rules.active', { name })}
            hideLabel
            checked={active}
            onCheckedChange={given => change.mutate({ params: { id }, body: { active: given } })}
          />
          <IconButton
            label={t('sla:rules.up', { name })}
            icon={<ArrowUp />}
            aria-disabled={position === 1}
            onClick={event => moveFrom(event.currentTarget, position - 1)}
          />
          <IconButton
            label={t('sla:rules.down', { name })}
            icon={<ArrowDown />}
            aria-disabled={last}
            onClick={event => moveFrom(event.currentTarget, position + 1)}
          />
          <RuleDialog rule={rule} />
          <DeleteRule rule={rule} />
        </>
      }
    >
      <p className={styles.sentence}>{sentence(rule)}</p>
    </Item>
  )
}
