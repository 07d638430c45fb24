import type { Field } from '@stoa/conditions/field'
import { type Period, periods, type ValueKind } from '@stoa/conditions/operators'
import { TextChips } from '../../../ui/text-chips.tsx'
import { WordSelect } from '../../../ui/word-select.tsx'
import { useText } from '../../text.ts'
import styles from '../condition-groups.module.css'
import { DurationValue } from './duration-value.tsx'
import { NumberValue } from './number-value.tsx'
import { OptionValue } from './option-value.tsx'
import { OptionsValue } from './options-value.tsx'
import { PatternValue } from './pattern-value.tsx'
import { RangeValue } from './range-value.tsx'
import { TimeValue } from './time-value.tsx'
import type { ValueProps } from './value-props.ts'
import { WeekdaysValue } from './weekdays-value.tsx'

type Props = ValueProps & {
  field: Field
  /** Which one of it, where there are many. */
  of: string | undefined
  kind: ValueKind
  me: boolean
}

/** What a condition compares with: the control that fits the kind of value. */
export function ValueControl({ field, of, kind, me, ...props }: Props) {
  const t = useText()
  const { value, onChange } = props
  switch (kind) {
    case 'options':
      return <OptionsValue {...props} field={field} of={of} me={me} />
    case 'option':
      return <OptionValue {...props} field={field} />
    case 'texts':
      return (
        <TextChips
          label={t('conditions:value')}
          texts={Array.isArray(value) ? value.map(String) : []}
          onChange={onChange}
          placeholder={
            Array.isArray(value) && value.length > 0 ? t('conditions:textMore') : t('conditions:textHint')
          }
          removeLabel={text => t('conditions:removeValue', { value: text })}
          invalid={props.invalid}
          describedBy={props.describedBy}
        />
      )
    case 'pattern':
      return <PatternValue {...props} />
    case 'number':
      return <NumberValue {...props} label={t('conditions:value')} />
    case 'period':
      return (
        <WordSelect
          noun
          label={t('conditions:value')}
          options={periods.map(each => ({ value: each, label: t(`conditions:periods.${each}`) }))}
          value={value as Period}
          onValueChange={onChange}
        />
      )
    case 'duration':
      return <DurationValue {...props} />
    case 'date':
      return <TimeValue {...props} type="date" label={t('conditions:value')} />
    case 'days':
      return (
        <>
          <NumberValue {...props} label={t('conditions:amount')} />
          <span className={styles.between}>
            {t('conditions:units.days', { count: typeof value === 'number' ? value : 0 })}
          </span>
        </>
      )
    case 'moment':
      return <TimeValue {...props} type="datetime-local" label={t('conditions:value')} />
    case 'weekdays':
      return <WeekdaysValue {...props} />
    case 'numbers':
      return <RangeValue {...props} of="number" />
    case 'moments':
      return <RangeValue {...props} of="datetime-local" />
    case 'dates':
      return <RangeValue {...props} of="date" />
    case 'times':
      return <RangeValue {...props} of="time" />
    default:
      return null
  }
}
