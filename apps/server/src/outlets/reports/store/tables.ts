import type { RawBuilder } from 'kysely'

/** Where sums are written: into what is read, or into what a rebuild makes beside it. */
export type Tables = {
  quarter: RawBuilder<unknown>
  span: RawBuilder<unknown>
  /** Rows of zone, built_at, next_at: which zones get spans, and of which quarters. */
  zones: RawBuilder<unknown>
}
