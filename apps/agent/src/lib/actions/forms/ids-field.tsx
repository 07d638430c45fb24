import { Plus } from 'lucide-react'
import { useId } from 'react'
import { Chips } from '../../../ui/chips.tsx'
import { classes } from '../../../ui/classes.ts'
import field from '../../../ui/form-field.module.css'
import { ManyPicker } from '../../../ui/many-picker.tsx'
import word from '../../../ui/word.module.css'
import { useText } from '../../text.ts'

type Props = {
  label: string
  options: readonly { id: number; name: string }[]
  chosen: readonly number[]
  onChange: (ids: number[]) => void
  error: string | null
}

/** Several things that have ids, as chips, with a list to tick more. */
export function IdsField({ label, options, chosen, onChange, error }: Props) {
  const t = useText()
  const id = useId()
  const none = chosen.length === 0
  return (
    <div className={field.field}>
      <span className={field.label}>{label}</span>
      <Chips
        label={label}
        chips={chosen.map(each => {
          const name = options.find(option => option.id === each)?.name
          return { key: each, label: name ?? t('conditions:gone'), gone: name === undefined }
        })}
        removeLabel={value => t('conditions:removeValue', { value })}
        onRemove={key => onChange(chosen.filter(each => each !== key))}
      >
        <ManyPicker
          label={label}
          options={options.map(option => ({ value: option.id, label: option.name }))}
          chosen={chosen}
          onChange={onChange}
          trigger={
            <button
              type="button"
              className={classes(word.word, none && word.open)}
              aria-label={`${label}: ${none ? t('conditions:choose') : t('conditions:addValue')}`}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? id : undefined}
            >
              {none ? <span>{t('conditions:choose')}</span> : <Plus aria-hidden="true" />}
            </button>
          }
        />
      </Chips>
      {error && (
        <p id={id} className={field.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
