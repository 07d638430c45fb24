import type { Language } from '@stoa/contract/settings-shapes'

/** The default department's first name. It is stored, and an administrator may change it: so it is no text of the screens. */
export const defaultDepartmentName: Readonly<Record<Language, string>> = {
  en: 'General',
  el: 'Γενικά',
  zh: '综合',
  ru: 'Общий',
  ar: 'عام',
  lt: 'Bendras',
}
