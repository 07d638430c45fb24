import type { GroupColour } from '@stoa/contract/group-colours'
import { changesBetween } from '../../../platform/changes-between.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { contactEvents } from '../events.ts'
import { groupNameIsTaken, insertGroup, lockGroup, markGroupDeleted, updateGroup } from './store.ts'

type Given = { name: string; colour: GroupColour }

/** @throws name_taken */
export const createGroup = async (act: Act, given: Given): Promise<{ id: number }> => {
  if (await groupNameIsTaken(act.tx, given.name, null)) return refuse('name_taken')
  const id = await insertGroup(act.tx, given, act.clock.now())
  await record(act, contactEvents, 'contact-group.created', { contactGroupId: id, name: given.name })
  return { id }
}

/** What is given; the rest stays. @throws not_found, name_taken */
export const changeGroup = async (
  act: Act,
  id: number,
  change: { name?: string | undefined; colour?: GroupColour | undefined },
): Promise<void> => {
  const { name, colour, deletedAt } = await lockGroup(act.tx, id)
  if (deletedAt !== null) return refuse('not_found')
  const after = { name: change.name ?? name, colour: change.colour ?? colour }
  const changes = changesBetween({ name, colour }, after)
  if (Object.keys(changes).length === 0) return
  if (await groupNameIsTaken(act.tx, after.name, id)) return refuse('name_taken')
  await updateGroup(act.tx, id, after)
  await record(act, contactEvents, 'contact-group.changed', { contactGroupId: id, changes })
}

/** @throws not_found */
export const deleteGroup = async (act: Act, id: number): Promise<void> => {
  const { name, deletedAt } = await lockGroup(act.tx, id)
  if (deletedAt !== null) return refuse('not_found')
  await markGroupDeleted(act.tx, id, act.clock.now())
  await record(act, contactEvents, 'contact-group.deleted', { contactGroupId: id, name })
}

/** With everybody who was in it. @throws not_found, name_taken */
export const restoreGroup = async (act: Act, id: number): Promise<void> => {
  const { name, deletedAt } = await lockGroup(act.tx, id)
  if (deletedAt === null) return
  if (await groupNameIsTaken(act.tx, name, id)) return refuse('name_taken')
  await markGroupDeleted(act.tx, id, null)
  await record(act, contactEvents, 'contact-group.restored', { contactGroupId: id, name })
}
