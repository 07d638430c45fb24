import type { ImportColumn, ImportPreview } from '@stoa/contract/contact-imports'
import { refuse } from '../../../platform/http/refusal.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Caller } from '../../people/queries.ts'
import type { OwnAddresses } from '../reading/require-foreign.ts'
import { checkColumns } from './check-columns.ts'
import { cellsOf } from './rules/row.ts'
import { getImport, rowsWaiting } from './store.ts'
import type { Came } from './take-batch.ts'
import { takeRows } from './take-rows.ts'

const SHOWN = 20

/** Carries what a transaction found out past its being rolled back. */
class Found extends Error {
  readonly came: Came[]
  constructor(came: Came[]) {
    super('rolled back')
    this.came = came
  }
}

const outcomes = { created: 'create', updated: 'update', skipped: 'skip', failed: 'fail' } as const

/** What would become of the first rows: they are taken as they would be, and all of it is rolled back. @throws not_found, import_begun, columns_unfit */
export const previewImport = async (
  platform: Platform,
  caller: Caller,
  id: number,
  given: { columns: readonly ImportColumn[]; known: 'update' | 'skip'; ownAddresses: OwnAddresses },
): Promise<ImportPreview> => {
  const { db, clock, log } = platform
  const row = await getImport(db, id)
  if (row.state !== 'uploaded') return refuse('import_begun')
  await checkColumns(db, row, given.columns)
  const columns = [...given.columns]
  const rows = await rowsWaiting(db, row, SHOWN)
  const came = await db
    .transaction()
    .execute(async tx => {
      throw new Found(
        await takeRows(
          { act: { tx, actor: caller, clock }, log },
          { about: row.about, ...given, columns },
          rows,
        ),
      )
    })
    .catch((error: unknown) => {
      if (error instanceof Found) return error.came
      throw error
    })
  const whoIs = (cells: readonly string[]) =>
    (['name', 'first-name', 'last-name', 'emails', 'phones', 'domains'] as const).flatMap(each =>
      cellsOf(columns, cells, each),
    )
  return {
    rows: came.map((each, at) => {
      const [first = '', second = ''] = whoIs(rows[at]?.cells ?? [])
      const isSplit = columns.includes('first-name') && columns.includes('last-name')
      return {
        line: each.line,
        outcome: outcomes[each.outcome],
        reason: each.outcome === 'failed' ? each.reason : null,
        who: isSplit ? `${first} ${second}`.trim() : first,
      }
    }),
  }
}
