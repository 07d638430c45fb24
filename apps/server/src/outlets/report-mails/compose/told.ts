import type { Language } from '@stoa/contract/settings-shapes'
import type { Translate } from '@stoa/text/translator'
import type { Caller } from '../../../core/people/queries.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { MailRow } from '../store.ts'

/** What is told in a mail: lines of words, of which those at the end of their column are numbers, and the files. */
export type Told = {
  from: string
  to: string
  heads: readonly { title: string; isNumber: boolean }[]
  rows: readonly { cells: readonly string[]; isTotal: boolean }[]
  /** What else there is to say of the table. */
  remark: string | null
  files: readonly { name: string; type: string; bytes: Buffer }[]
}

export type Asking = {
  platform: Pick<Platform, 'db' | 'clock'>
  /** Whose numbers it tells. */
  reader: Caller
  mail: Pick<MailRow, 'zone' | 'file'>
  /** The moment that it is for. */
  at: Temporal.Instant
  t: Translate
  language: Language
}

/** Rows in a mail; the others are in the file. */
export const mostRows = 50
