import type { Language } from '@stoa/contract/settings-shapes'
import type { Translate } from '@stoa/text/translator'
import type { Density } from '../lib/density.ts'
import type { Theme } from '../lib/theme.ts'
import type { Option } from '../ui/option.ts'

export const themeOptions = (t: Translate): Option<Theme>[] => [
  { value: 'system', label: t('themeSystem') },
  { value: 'light', label: t('themeLight') },
  { value: 'dark', label: t('themeDark') },
]

export const densityOptions = (t: Translate): Option<Density>[] => [
  { value: 'roomy', label: t('densityRoomy') },
  { value: 'compact', label: t('densityCompact') },
]

export const languageOptions = (names: Readonly<Record<Language, string>>): Option<Language>[] =>
  (Object.keys(names) as Language[]).map(value => ({ value, label: names[value] }))
