import { type CustomField, customFields as contract } from '@stoa/contract/custom-fields'
import type { Db } from '../../platform/db/database.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Platform, write } from '../../platform/platform.ts'
import type { Caller } from '../people/queries.ts'
import { changeField, createField, deleteField, moveField, restoreField } from './commands/change-fields.ts'
import { listFieldRows } from './store.ts'

const listFields = async (db: Db): Promise<CustomField[]> =>
  (await listFieldRows(db)).map(({ id, subject, name, kind, options, active, requiredIn }) => ({
    id,
    subject,
    name,
    kind,
    options,
    active,
    requiredIn,
  }))

const getField = async (db: Db, id: number) =>
  (await listFields(db)).find(field => field.id === id) ?? refuse('not_found')

export const customFieldRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const { db } = platform
  return [
    answer(contract.list).with<Caller>(async () => ({ items: await listFields(db) })),
    answer(contract.create).with<Caller>(async ({ body, caller }) => {
      const { id } = await write(platform, caller, act => createField(act, body))
      return getField(db, id)
    }),
    answer(contract.change).with<Caller>(async ({ params: { id }, body, caller }) => {
      await write(platform, caller, act => changeField(act, id, body))
      return getField(db, id)
    }),
    answer(contract.move).with<Caller>(async ({ params: { id }, body, caller }) => {
      await write(platform, caller, act => moveField(act, id, body.position))
      return getField(db, id)
    }),
    answer(contract.delete).with<Caller>(async ({ params: { id }, caller }) => {
      await write(platform, caller, act => deleteField(act, id))
      return {}
    }),
    answer(contract.restore).with<Caller>(async ({ params: { id }, caller }) => {
      await write(platform, caller, act => restoreField(act, id))
      return getField(db, id)
    }),
  ]
}
