import type { Language } from '@stoa/contract/settings-shapes'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Signature } from './rules/signature-for.ts'

/** Where one signs with it: in which department, in answers to customers of which language; null: everywhere, in any. */
export type SignaturePlace = { personId: number; departmentId: number | null; language: Language | null }

export const listSignatures = async (db: Db | Tx, personId: number): Promise<Signature[]> => {
  const rows = await db
    .selectFrom('signature')
    .select(['department_id as departmentId', 'language', 'html'])
    .where('person_id', '=', personId)
    .orderBy(sql`department_id nulls first`)
    .orderBy(sql`language nulls first`)
    .execute()
  return rows.map(row => ({ ...row, language: row.language as Language | null }))
}

/** The one at exactly this place, locked. */
export const findOwnSignature = async (
  tx: Tx,
  { personId, departmentId, language }: SignaturePlace,
): Promise<string | null> => {
  const row = await tx
    .selectFrom('signature')
    .select('html')
    .where('person_id', '=', personId)
    .where('department_id', 'is not distinct from', departmentId)
    .where('language', 'is not distinct from', language)
    .forUpdate()
    .executeTakeFirst()
  return row?.html ?? null
}

export const writeSignature = (tx: Tx, { personId, departmentId, language }: SignaturePlace, html: string) =>
  tx
    .insertInto('signature')
    .values({ person_id: personId, department_id: departmentId, language, html })
    .onConflict(conflict =>
      conflict.columns(['person_id', 'department_id', 'language']).doUpdateSet({ html }),
    )
    .execute()

export const deleteSignature = (tx: Tx, { personId, departmentId, language }: SignaturePlace) =>
  tx
    .deleteFrom('signature')
    .where('person_id', '=', personId)
    .where('department_id', 'is not distinct from', departmentId)
    .where('language', 'is not distinct from', language)
    .execute()

export const deleteSignaturesFor = (tx: Tx, departmentId: number) =>
  tx.deleteFrom('signature').where('department_id', '=', departmentId).execute()

export const copySignatures = (tx: Tx, from: number, to: number) =>
  tx
    .insertInto('signature')
    .columns(['person_id', 'department_id', 'language', 'html'])
    .expression(source =>
      source
        .selectFrom('signature')
        .select(row => ['person_id', row.val(to).as('department_id'), 'language', 'html'])
        .where('department_id', '=', from),
    )
    .execute()
