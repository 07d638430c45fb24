import { useMemo } from 'react'
import { Combobox } from '../ui/combobox.tsx'
import type { FieldProps } from '../ui/form-field.tsx'
import type { Option } from '../ui/option.ts'
import { useLanguage } from './text.ts'
import { timeZoneOptions } from './time-zones.ts'

type Props = FieldProps & {
  value: string
  onValueChange: (value: string) => void
  /** Stands before the zones, such as the company's. */
  first?: Option<string>
}

export function TimeZoneField({ value, onValueChange, first, ...field }: Props) {
  const language = useLanguage()
  const zones = useMemo(
    () => timeZoneOptions(language, Date.now(), value === first?.value ? 'UTC' : value),
    [language, value, first?.value],
  )
  return (
    <Combobox
      {...field}
      options={first ? [first, ...zones] : zones}
      value={value}
      onValueChange={onValueChange}
    />
  )
}
