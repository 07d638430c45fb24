import type { SlaTarget } from '@stoa/contract/sla'
import type { Priority } from '@stoa/contract/ticket-shapes'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type LevelRow = {
  id: number
  name: string
  calendarId: number | null
  warnBefore: number
  deletedAt: Temporal.Instant | null
  targets: SlaTarget[]
}

export type LevelInput = Omit<LevelRow, 'id' | 'deletedAt'>

const withTargets = async (db: Db | Tx, rows: readonly Omit<LevelRow, 'targets'>[]): Promise<LevelRow[]> => {
  if (rows.length === 0) return []
  const targets = await db
    .selectFrom('sla_target')
    .select(['level_id', 'metric', 'priority', 'seconds'])
    .where(
      'level_id',
      'in',
      rows.map(row => row.id),
    )
    .orderBy('id')
    .execute()
  const ofLevel = Map.groupBy(targets, target => target.level_id)
  return rows.map(row => ({
    ...row,
    targets: (ofLevel.get(row.id) ?? []).map(({ metric, priority, seconds }) => ({
      metric: metric as SlaTarget['metric'],
      priority: priority as Priority | null,
      seconds,
    })),
  }))
}

const columns = [
  'id',
  'name',
  'calendar_id as calendarId',
  'warn_before as warnBefore',
  'deleted_at as deletedAt',
] as const

export const listLevelRows = async (db: Db | Tx): Promise<LevelRow[]> =>
  withTargets(
    db,
    await db
      .selectFrom('sla_level')
      .select(columns)
      .where('deleted_at', 'is', null)
      .orderBy(sql`lower(name)`)
      .execute(),
  )

/** Deleted ones too. */
export const findLevels = async (db: Db | Tx, ids: readonly number[]): Promise<LevelRow[]> =>
  ids.length === 0
    ? []
    : withTargets(
        db,
        await db
          .selectFrom('sla_level')
          .select(columns)
          .where('id', 'in', [...ids])
          .execute(),
      )

export const lockLevel = async (tx: Tx, id: number): Promise<LevelRow | null> => {
  await tx.selectFrom('sla_level').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return (await findLevels(tx, [id]))[0] ?? null
}

export const levelExists = async (db: Db | Tx, id: number): Promise<boolean> =>
  (await db
    .selectFrom('sla_level')
    .select('id')
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()) !== undefined

export const levelNameIsTaken = async (tx: Tx, name: string, except: number | null): Promise<boolean> =>
  (await tx
    .selectFrom('sla_level')
    .select('id')
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .where('deleted_at', 'is', null)
    .where('id', 'is distinct from', except)
    .executeTakeFirst()) !== undefined

export const insertLevel = async (tx: Tx, level: LevelInput, at: Temporal.Instant): Promise<number> => {
  const { id } = await tx
    .insertInto('sla_level')
    .values({
      name: level.name,
      calendar_id: level.calendarId,
      warn_before: level.warnBefore,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertTargets(tx, id, level.targets)
  return id
}

export const updateLevel = async (tx: Tx, id: number, level: LevelInput): Promise<void> => {
  await tx
    .updateTable('sla_level')
    .set({ name: level.name, calendar_id: level.calendarId, warn_before: level.warnBefore })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('sla_target').where('level_id', '=', id).execute()
  await insertTargets(tx, id, level.targets)
}

const insertTargets = async (tx: Tx, levelId: number, targets: readonly SlaTarget[]) => {
  if (targets.length === 0) return
  await tx
    .insertInto('sla_target')
    .values(targets.map(target => ({ ...target, level_id: levelId })))
    .execute()
}

export const markLevelDeleted = (tx: Tx, id: number, at: Temporal.Instant | null) =>
  tx.updateTable('sla_level').set({ deleted_at: at }).where('id', '=', id).execute()
