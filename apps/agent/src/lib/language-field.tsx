import { useMemo } from 'react'
import { Combobox } from '../ui/combobox.tsx'
import type { FieldProps } from '../ui/form-field.tsx'
import { languagesOfTheWorld } from './languages-of-the-world.ts'
import { useLanguage, useText } from './text.ts'

type Props = FieldProps & { value: string; onValueChange: (value: string) => void }

/** The language of a customer, which is any; the empty text is none. */
export function LanguageField({ value, onValueChange, ...field }: Props) {
  const t = useText()
  const reader = useLanguage()
  const languages = useMemo(() => languagesOfTheWorld(reader, value), [reader, value])
  return (
    <Combobox
      {...field}
      options={[{ value: '', label: t('contacts:languageUnknown') }, ...languages]}
      value={value}
      onValueChange={onValueChange}
    />
  )
}
