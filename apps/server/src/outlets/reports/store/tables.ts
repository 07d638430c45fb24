import { type RawBuilder, sql } from 'kysely'

/** Where sums are written: into what is read, or into what a rebuild makes beside it. */
export type Tables = {
  quarter: RawBuilder<unknown>
  span: RawBuilder<unknown>
  /** Rows of zone, built_at, next_at: which zones get spans, and of which quarters; null: none yet. */
  zones: RawBuilder<unknown> | null
}

export const served: Tables = {
  quarter: sql.table('report_quarter'),
  span: sql.table('report_span'),
  zones: sql.table('report_zone'),
}
