import type { Language } from '@stoa/contract/settings-shapes'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Signatures } from './rules/signature-for.ts'

/** In answers of which department, to customers of which language; null: of any. */
type Place = { departmentId: number; language: Language | null }

/** What a department signs with, by language, and whether nobody signs there with anything else. */
export const readDepartmentSignatures = async (
  db: Db | Tx,
  departmentId: number,
): Promise<Omit<Signatures, 'own'>> => {
  const [rows, bound] = await Promise.all([
    db
      .selectFrom('department_signature')
      .select(['language', 'html'])
      .where('department_id', '=', departmentId)
      .orderBy(sql`language nulls first`)
      .execute(),
    isBound(db, departmentId),
  ])
  return {
    department: rows.map(row => ({ ...row, language: row.language as Language | null })),
    binding: bound,
  }
}

const isBound = async (db: Db | Tx, departmentId: number): Promise<boolean> =>
  (await db
    .selectFrom('signature_binding')
    .select('department_id')
    .where('department_id', '=', departmentId)
    .executeTakeFirst()) !== undefined

export const listBoundDepartments = async (db: Db | Tx): Promise<number[]> => {
  const rows = await db
    .selectFrom('signature_binding')
    .select('department_id')
    .orderBy('department_id')
    .execute()
  return rows.map(({ department_id }) => department_id)
}

/** The one at exactly this place, locked. */
export const findDepartmentSignature = async (
  tx: Tx,
  { departmentId, language }: Place,
): Promise<string | null> => {
  const row = await tx
    .selectFrom('department_signature')
    .select('html')
    .where('department_id', '=', departmentId)
    .where('language', 'is not distinct from', language)
    .forUpdate()
    .executeTakeFirst()
  return row?.html ?? null
}

export const writeDepartmentSignature = (tx: Tx, { departmentId, language }: Place, html: string) =>
  tx
    .insertInto('department_signature')
    .values({ department_id: departmentId, language, html })
    .onConflict(conflict => conflict.columns(['department_id', 'language']).doUpdateSet({ html }))
    .execute()

export const deleteDepartmentSignature = (tx: Tx, { departmentId, language }: Place) =>
  tx
    .deleteFrom('department_signature')
    .where('department_id', '=', departmentId)
    .where('language', 'is not distinct from', language)
    .execute()

/** @returns whether that changed anything */
export const writeBinding = async (tx: Tx, departmentId: number, binding: boolean): Promise<boolean> => {
  if (binding) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('signature_binding')
      .values({ department_id: departmentId })
      .onConflict(conflict => conflict.column('department_id').doNothing())
      .executeTakeFirst()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const { numDeletedRows } = await tx
    .deleteFrom('signature_binding')
    .where('department_id', '=', departmentId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export const deleteSignaturesOfDepartment = async (tx: Tx, departmentId: number): Promise<void> => {
  await tx.deleteFrom('department_signature').where('department_id', '=', departmentId).execute()
  await tx.deleteFrom('signature_binding').where('department_id', '=', departmentId).execute()
}

export const copySignaturesOfDepartment = async (tx: Tx, from: number, to: number): Promise<void> => {
  await tx
    .insertInto('department_signature')
    .columns(['department_id', 'language', 'html'])
    .expression(source =>
      source
        .selectFrom('department_signature')
        .select(row => [row.val(to).as('department_id'), 'language', 'html'])
        .where('department_id', '=', from),
    )
    .execute()
  if (await isBound(tx, from)) await writeBinding(tx, to, true)
}
