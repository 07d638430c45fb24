import type { When } from '@stoa/contract/rules'
import { DurationInput } from '../../../lib/conditions/duration-input.tsx'
import { capital } from '../../../lib/conditions/words.ts'
import { useLanguage, useText } from '../../../lib/text.ts'
import { WordSelect } from '../../../ui/word-select.tsx'
import styles from './rule-editor.module.css'
import { TriggerField } from './trigger-field.tsx'

const measures = ['older-than', 'status-older-than', 'due-within', 'overdue-by'] as const

type Props = { when: When; onChange: (when: When) => void; invalid: boolean }

/** What a rule waits for: something that happens, or time that passes. */
export function WhenField({ when, onChange, invalid }: Props) {
  const t = useText()
  const language = useLanguage()
  if (when.kind === 'event')
    return (
      <TriggerField
        triggers={when.triggers}
        onChange={triggers => onChange({ ...when, triggers })}
        invalid={invalid}
      />
    )
  return (
    <div className={styles.line}>
      <WordSelect
        noun
        label={t('rules:measure')}
        options={measures.map(value => ({
          value,
          label: capital(t(`rules:measures.${value}`), language),
        }))}
        value={when.measure}
        onValueChange={measure => onChange({ ...when, measure })}
      />
      <DurationInput
        seconds={when.seconds || null}
        onChange={seconds => onChange({ ...when, seconds: seconds ?? 0 })}
        invalid={invalid}
      />
    </div>
  )
}
