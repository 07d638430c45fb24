import type { ActionOf } from '@stoa/contract/actions'
import field from '../../../ui/form-field.module.css'
import { WordSelect } from '../../../ui/word-select.tsx'
import { DurationInput } from '../../conditions/duration-input.tsx'
import { TimeValue } from '../../conditions/values/time-value.tsx'
import { useText } from '../../text.ts'
import styles from '../action-list.module.css'
import type { FormProps } from '../form-props.ts'

const tomorrow = () => new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 86_400_000).toISOString()

/** For a time, or until a moment. */
export function PostponeForm({ action, onChange, errorAt }: FormProps<ActionOf<'postpone'>>) {
  const t = useText()
  const how = action.until === null ? 'for' : 'until'
  const error = errorAt('for') ?? errorAt('until')
  return (
    <div className={field.field}>
      <div className={styles.line}>
        <WordSelect
          label={t('actions:how')}
          options={(['for', 'until'] as const).map(value => ({ value, label: t(`actions:${value}`) }))}
          value={how}
          onValueChange={chosen =>
            onChange(
              chosen === 'for'
                ? { ...action, for: 86_400, until: null }
                : { ...action, for: null, until: tomorrow() },
            )
          }
        />
        {how === 'for' ? (
          <DurationInput
            seconds={action.for}
            onChange={seconds => onChange({ ...action, for: seconds })}
            invalid={error !== null}
          />
        ) : (
          <TimeValue
            type="datetime-local"
            label={t('actions:until')}
            value={action.until}
            onChange={until => onChange({ ...action, until: typeof until === 'string' ? until : '' })}
            invalid={error !== null}
            describedBy={undefined}
          />
        )}
      </div>
      {error && (
        <p className={field.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
