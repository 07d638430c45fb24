import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

export const listSignatures = async (db: Db | Tx, personId: number) => {
  const rows = await db
    .selectFrom('signature')
    .select(['department_id as departmentId', 'html'])
    .where('person_id', '=', personId)
    .orderBy(sql`department_id nulls first`)
    .execute()
  return rows
}

/** The signature for the department, else the general one; null where there is neither. */
export const findSignature = async (
  db: Db | Tx,
  personId: number,
  departmentId: number,
): Promise<string | null> => {
  const row = await db
    .selectFrom('signature')
    .select('html')
    .where('person_id', '=', personId)
    .where(each => each.or([each('department_id', 'is', null), each('department_id', '=', departmentId)]))
    .orderBy(sql`department_id nulls last`)
    .limit(1)
    .executeTakeFirst()
  return row?.html ?? null
}

/** The one at exactly this place, locked. */
export const findOwnSignature = async (
  tx: Tx,
  personId: number,
  departmentId: number | null,
): Promise<string | null> => {
  const row = await tx
    .selectFrom('signature')
    .select('html')
    .where('person_id', '=', personId)
    .where('department_id', 'is not distinct from', departmentId)
    .forUpdate()
    .executeTakeFirst()
  return row?.html ?? null
}

export const writeSignature = (tx: Tx, personId: number, departmentId: number | null, html: string) =>
  tx
    .insertInto('signature')
    .values({ person_id: personId, department_id: departmentId, html })
    .onConflict(conflict => conflict.columns(['person_id', 'department_id']).doUpdateSet({ html }))
    .execute()

export const deleteSignature = (tx: Tx, personId: number, departmentId: number | null) =>
  tx
    .deleteFrom('signature')
    .where('person_id', '=', personId)
    .where('department_id', 'is not distinct from', departmentId)
    .execute()

export const deleteSignaturesFor = (tx: Tx, departmentId: number) =>
  tx.deleteFrom('signature').where('department_id', '=', departmentId).execute()

export const copySignatures = (tx: Tx, from: number, to: number) =>
  tx
    .insertInto('signature')
    .columns(['person_id', 'department_id', 'html'])
    .expression(source =>
      source
        .selectFrom('signature')
        .select(row => ['person_id', row.val(to).as('department_id'), 'html'])
        .where('department_id', '=', from),
    )
    .execute()
