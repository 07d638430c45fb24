import { everyLanguage } from '@stoa/contract/language-tag'
import type { Language } from '@stoa/contract/settings-shapes'
import { languageNameIn, localeOf } from '@stoa/text/languages'
import type { Option } from '../ui/option.ts'

/** All languages by their names in the reader's. `also` is in the list even where it is one of a country or a script, such as pt-BR. */
export const languagesOfTheWorld = (reader: Language, also: string): Option<string>[] => {
  const { compare } = new Intl.Collator(localeOf(reader))
  const tags = new Set(also ? [...everyLanguage, also] : everyLanguage)
  return [...tags]
    .map(value => ({ value, label: languageNameIn(value, reader), hint: value }))
    .toSorted((one, other) => compare(one.label, other.label))
}
