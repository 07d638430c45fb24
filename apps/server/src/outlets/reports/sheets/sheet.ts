import type { Language } from '@stoa/contract/settings-shapes'
import type { Translate } from '@stoa/text/translator'
import type { z } from 'zod'
import type { Caller } from '../../../core/people/queries.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'

/** Seconds stay seconds, shares are parts of 1, moments are told in the reader's zone with their distance to UTC. */
export type ColumnKind = 'text' | 'moment' | 'count' | 'hours' | 'seconds' | 'share'
export type Column = { title: string; kind: ColumnKind }
export type Cell = string | number | null

/** A report as lines: what its page shows, unrounded. */
export type Sheet = { columns: readonly Column[]; lines: AsyncIterable<readonly Cell[]> }

/** A report that can be had as a file at `<path>.csv` and `<path>.xlsx`. */
export type SheetKind<Query extends z.ZodObject = z.ZodObject> = {
  path: `/api/${string}`
  query: Query
  /** `report.read`: checked in departments by `ask`. */
  permission: 'report.read' | 'signed-in'
  /** @throws Refusal what the route refuses. */
  ask: (
    platform: Pick<Platform, 'db' | 'clock'>,
    caller: Caller,
    query: z.output<Query>,
  ) => Promise<AskedSheet>
}

export type AskedSheet = {
  language: Language
  /** Of the file, without its ending. */
  name: string
  open: (tx: Tx, t: Translate) => Promise<Sheet>
}

/** Ties the query of a kind to what it asks. */
export const sheetKind = <Query extends z.ZodObject>(kind: SheetKind<Query>): SheetKind =>
  kind as unknown as SheetKind
