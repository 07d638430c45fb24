import type { Field } from '@stoa/conditions/field'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Chips } from '../../../ui/chips.tsx'
import { classes } from '../../../ui/classes.ts'
import { ManyPicker } from '../../../ui/many-picker.tsx'
import word from '../../../ui/word.module.css'
import { useText } from '../../text.ts'
import { useNames } from '../use-names.ts'
import { useOptions } from '../use-options.ts'
import type { ValueProps } from './value-props.ts'

type Choice = string | number

/** Any number of a field's options, as chips, with a list to tick more. */
export function OptionsValue({
  value,
  onChange,
  invalid,
  describedBy,
  field,
  of,
  me,
}: ValueProps & { field: Field; of: string | undefined; me: boolean }) {
  const t = useText()
  const names = useNames()
  const [typed, setTyped] = useState('')
  const options = useOptions(field.options, { me, typed, key: of })
  const chosen: Choice[] = Array.isArray(value)
    ? value.filter(each => typeof each === 'string' || typeof each === 'number')
    : []
  const nameOf = (each: Choice) => field.options && names.of(field.options, each, of)
  const none = chosen.length === 0
  return (
    <Chips
      label={t('conditions:value')}
      chips={chosen.map(each => {
        const name = nameOf(each)
        return { key: each, label: name ?? t('conditions:gone'), gone: name === null }
      })}
      removeLabel={each => t('conditions:removeValue', { value: each })}
      onRemove={key => onChange(chosen.filter(each => each !== key))}
    >
      <ManyPicker
        label={t('conditions:choose')}
        options={options}
        chosen={chosen}
        onChange={onChange}
        onType={field.options === 'customer-companies' ? setTyped : undefined}
        create={
          field.options === 'tags'
            ? typed =>
                options.some(option => option.value === typed)
                  ? null
                  : { value: typed, label: t('conditions:createValue', { text: typed }) }
            : undefined
        }
        trigger={
          <button
            type="button"
            className={classes(word.word, none && word.open)}
            aria-label={none ? t('conditions:choose') : t('conditions:addValue')}
            aria-invalid={invalid || undefined}
            aria-describedby={describedBy}
          >
            {none ? <span>{t('conditions:choose')}</span> : <Plus aria-hidden="true" />}
          </button>
        }
      />
    </Chips>
  )
}
