import { addressesOf } from '../parse/addresses.ts'
import type { Field } from '../parse/raw-headers.ts'

/** Of the address in From, which is the one that people see; empty where there is none. */
export const authorDomain = (fields: readonly Field[]): string => {
  const from = fields.find(({ name }) => name === 'from')?.value ?? ''
  return addressesOf(from)[0]?.email.split('@').at(-1) ?? ''
}
