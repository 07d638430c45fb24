import type { Field } from '@stoa/conditions/field'
import { useEffect } from 'react'
import { WordSelect } from '../../../ui/word-select.tsx'
import { useText } from '../../text.ts'
import { useOptions } from '../use-options.ts'
import type { ValueProps } from './value-props.ts'

/** One of options that are in an order; it begins with the last but one, "high" of the priorities. */
export function OptionValue({ value, onChange, field }: ValueProps & { field: Field }) {
  const t = useText()
  const options = useOptions(field.options)
  const usual = options.at(-2)?.value
  useEffect(() => {
    if (value === null && usual !== undefined) onChange(usual)
  }, [value, usual, onChange])
  return (
    <WordSelect
      noun
      label={t('conditions:value')}
      options={options}
      value={typeof value === 'string' ? value : ''}
      onValueChange={onChange}
    />
  )
}
