import { isMailAddress } from '@stoa/contract/mail-address'
import type { Translate } from '@stoa/text/translator'

/** One that is typed, of which the end may be missing yet: unlike those that mail came from, it has a dot in its domain. */
export const isEmail = (text: string): boolean => isMailAddress(text.trim()) && /@.*\./.test(text)

/** Checks for `useForm`: each answers with the sentence below the field, or null. */
export const checksIn = (t: Translate) => ({
  filled: (value: string) => (value.trim() === '' ? t('fieldMissing') : null),
  email: (value: string) => (isEmail(value) ? null : t('fieldNotEmail')),
  optionalEmail: (value: string) => (value.trim() === '' || isEmail(value) ? null : t('fieldNotEmail')),
})
