import type { Options } from '@stoa/conditions/field'
import type { Reader } from '@stoa/text/format'

/** What values are called, and for whom: what sentences about conditions and actions are made with. */
export type Names = {
  reader: Reader
  /** null: there is nothing of this name or id any more. */
  of: (options: Options, value: unknown) => string | null
}
