import type { Options } from '@stoa/conditions/field'
import type { CustomField } from '@stoa/contract/custom-fields'
import type { Reader } from '@stoa/text/format'

/** As much of a custom field as sentences say. */
export type NamedField = Pick<CustomField, 'name' | 'kind' | 'options'>

/** What values are called, and for whom: what sentences about conditions and actions are made with. */
export type Names = {
  reader: Reader
  /** null: there is nothing of this name or id any more. */
  of: (options: Options, value: unknown, key?: string) => string | null
  /** null: it was deleted, or is not in use. */
  customField: (id: number) => NamedField | null
}
