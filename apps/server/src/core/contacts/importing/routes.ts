import { type ContactImport, contactImports as contract } from '@stoa/contract/contact-imports'
import type { Db } from '../../../platform/db/database.ts'
import { record } from '../../../platform/events/record.ts'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { fieldsInUse } from '../../custom-fields/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { contactEvents } from '../events.ts'
import type { OwnAddresses } from '../reading/require-foreign.ts'
import { checkColumns } from './check-columns.ts'
import { previewImport } from './preview-import.ts'
import { suggestColumns } from './rules/suggest-columns.ts'
import {
  deleteImport,
  getImport,
  type ImportRow,
  listImports,
  lockImport,
  rowsWaiting,
  startImport,
} from './store.ts'

const LISTED = 20
const SAMPLES = 5

/** What columns seem to be is told until somebody has said what they are. */
const present = async (db: Db, row: ImportRow): Promise<ContactImport> => {
  const { begunBy: _, reached: __, createdAt, finishedAt, ...rest } = row
  const isNew = row.state === 'uploaded'
  return {
    ...rest,
    columns: isNew ? suggestColumns(row.header, row.about, await fieldsInUse(db, row.about)) : row.columns,
    samples: isNew ? (await rowsWaiting(db, row, SAMPLES)).map(({ cells }) => cells) : [],
    createdAt: createdAt.toString(),
    finishedAt: finishedAt?.toString() ?? null,
  }
}

export const presentImport = async (db: Db, id: number): Promise<ContactImport> =>
  present(db, await getImport(db, id))

export const contactImportRoutes = (
  platform: Platform,
  { ownAddresses }: { ownAddresses: OwnAddresses },
): BoundRoute<Caller>[] => {
  const { db } = platform
  return [
    answer(contract.list).with<Caller>(async () => {
      const rows = await listImports(db, LISTED)
      return { items: await Promise.all(rows.map(row => present(db, row))) }
    }),
    answer(contract.get).with<Caller>(({ params }) => presentImport(db, params.id)),
    answer(contract.preview).with<Caller>(({ params, body, caller }) =>
      previewImport(platform, caller, params.id, { ...body, ownAddresses }),
    ),
    answer(contract.start).with<Caller>(async ({ params: { id }, body, caller }) => {
      await write(platform, caller, async act => {
        const row = await lockImport(act.tx, id)
        if (row.state !== 'uploaded') return refuse('import_begun')
        await checkColumns(act.tx, row, body.columns)
        await startImport(act.tx, id, { ...body, begunBy: act.actor })
        const data = { contactImportId: id, about: row.about, total: row.total }
        await record(act, contactEvents, 'contact-import.started', data)
      })
      return presentImport(db, id)
    }),
    answer(contract.discard).with<Caller>(async ({ params: { id }, caller }) => {
      await write(platform, caller, async act => {
        await lockImport(act.tx, id)
        await deleteImport(act.tx, id)
        await record(act, contactEvents, 'contact-import.discarded', { contactImportId: id })
      })
      return {}
    }),
  ]
}
