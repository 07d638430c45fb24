import type { Trigger } from '@stoa/contract/rules'
import { Plus } from 'lucide-react'
import { capital } from '../../../lib/conditions/words.ts'
import { useLanguage, useText } from '../../../lib/text.ts'
import { Chips } from '../../../ui/chips.tsx'
import { classes } from '../../../ui/classes.ts'
import { GroupedPicker } from '../../../ui/grouped-picker.tsx'
import word from '../../../ui/word.module.css'

const families = {
  ticket: ['ticket-created', 'ticket-created-by-mail', 'relation-created'],
  messages: ['message-added', 'entry-added', 'before-message', 'delivery-changed'],
  changes: ['status-changed', 'tags-changed', 'ticket-transferred', 'ticket-assigned', 'priority-changed'],
  sla: ['sla-level-changed', 'sla-warned', 'sla-breached'],
} as const satisfies Record<string, readonly Trigger[]>

type Props = { triggers: readonly Trigger[]; onChange: (triggers: Trigger[]) => void; invalid: boolean }

/** What the rule waits for: any of these. */
export function TriggerField({ triggers, onChange, invalid }: Props) {
  const t = useText()
  const language = useLanguage()
  const labelOf = (trigger: Trigger) => capital(t(`rules:triggers.${trigger}`), language)
  const groups = (Object.keys(families) as (keyof typeof families)[])
    .map(family => ({
      value: family,
      label: t(`rules:triggerFamilies.${family}`),
      items: (families[family] as readonly Trigger[])
        .filter(trigger => !triggers.includes(trigger))
        .map(value => ({ value, label: labelOf(value) })),
    }))
    .filter(({ items }) => items.length > 0)
  const none = triggers.length === 0
  return (
    <Chips
      label={t('rules:steps.when')}
      chips={triggers.map(trigger => ({ key: trigger, label: labelOf(trigger) }))}
      removeLabel={value => t('conditions:removeValue', { value })}
      onRemove={key => onChange(triggers.filter(trigger => trigger !== key))}
    >
      <GroupedPicker<Trigger>
        label={t('rules:chooseTrigger')}
        groups={groups}
        value={null}
        onValueChange={trigger => onChange([...triggers, trigger])}
        trigger={
          <button
            type="button"
            className={classes(word.word, none && word.open)}
            aria-label={none ? t('conditions:choose') : t('rules:addTrigger')}
            aria-invalid={invalid || undefined}
          >
            {!none && <Plus aria-hidden="true" />}
            <span>{none ? t('conditions:choose') : t('rules:addTrigger')}</span>
          </button>
        }
      />
    </Chips>
  )
}
