import type { Language } from '@stoa/contract/settings-shapes'
import { languageNames } from '@stoa/text/languages'
import { Select } from '../../ui/select.tsx'
import { useText } from '../text.ts'

const languages = Object.keys(languageNames) as Language[]

type Props = {
  value: Language | null
  onValueChange: (language: Language | null) => void
  /** Whether there is a text for customers of this language. */
  isWritten: (language: Language | null) => boolean
}

/** For customers of which language a signature is; null: for all others. */
export function LanguageSelect({ value, onValueChange, isWritten }: Props) {
  const t = useText()
  return (
    <Select
      label={t('people:signatures.language')}
      options={[null, ...languages].map(each => ({
        value: each,
        label: each ? languageNames[each] : t('people:signatures.anyLanguage'),
        ...(isWritten(each) && { hint: t('people:signatures.written') }),
      }))}
      value={value}
      onValueChange={onValueChange}
    />
  )
}
