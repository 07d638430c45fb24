import type { Translate } from '@stoa/text/translator'

// What the contract demands of an address, without its validator: something, an at sign, a domain with a dot.
const address = /^[^\s@,;<>]+@[^\s@,;<>.]+(\.[^\s@,;<>.]+)+$/

export const isEmail = (text: string): boolean => address.test(text.trim()) && text.trim().length <= 320

/** Checks for `useForm`: each answers with the sentence below the field, or null. */
export const checksIn = (t: Translate) => ({
  filled: (value: string) => (value.trim() === '' ? t('fieldMissing') : null),
  email: (value: string) => (isEmail(value) ? null : t('fieldNotEmail')),
  optionalEmail: (value: string) => (value.trim() === '' || isEmail(value) ? null : t('fieldNotEmail')),
})
