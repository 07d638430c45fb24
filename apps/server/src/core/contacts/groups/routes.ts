import { contactGroups as contract } from '@stoa/contract/contact-groups'
import type { Db } from '../../../platform/db/database.ts'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import type { Caller } from '../../people/queries.ts'
import { changeGroup, createGroup, deleteGroup, restoreGroup } from './change-groups.ts'
import { listGroupRows } from './store.ts'

const listGroups = async (db: Db) =>
  (await listGroupRows(db)).map(({ id, name, colour }) => ({ id, name, colour }))

const getGroup = async (db: Db, id: number) =>
  (await listGroups(db)).find(group => group.id === id) ?? refuse('not_found')

export const contactGroupRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const { db } = platform
  return [
    answer(contract.list).with<Caller>(async () => ({ items: await listGroups(db) })),
    answer(contract.create).with<Caller>(async ({ body, caller }) => {
      const { id } = await write(platform, caller, act => createGroup(act, body))
      return getGroup(db, id)
    }),
    answer(contract.change).with<Caller>(async ({ params: { id }, body, caller }) => {
      await write(platform, caller, act => changeGroup(act, id, body))
      return getGroup(db, id)
    }),
    answer(contract.delete).with<Caller>(async ({ params: { id }, caller }) => {
      await write(platform, caller, act => deleteGroup(act, id))
      return {}
    }),
    answer(contract.restore).with<Caller>(async ({ params: { id }, caller }) => {
      await write(platform, caller, act => restoreGroup(act, id))
      return getGroup(db, id)
    }),
  ]
}
