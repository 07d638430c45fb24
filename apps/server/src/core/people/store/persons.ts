import type { Language } from '@stoa/contract/settings-shapes'
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Tables } from '../../../platform/db/tables.generated.ts'

export type PersonRow = Selectable<Tables['person']>

/** @returns the id, or null when somebody has the e-mail address already */
export const insertPerson = async (tx: Tx, person: Insertable<Tables['person']>): Promise<number | null> => {
  const row = await tx
    .insertInto('person')
    .values(person)
    .onConflict(conflict => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export const updatePerson = (tx: Tx, id: number, changes: Updateable<Tables['person']>) =>
  tx.updateTable('person').set(changes).where('id', '=', id).execute()

export const findPersonByEmail = (db: Db, email: string): Promise<PersonRow | undefined> =>
  db.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst()

export const lockPersonByEmail = (tx: Tx, email: string): Promise<PersonRow | undefined> =>
  tx.selectFrom('person').selectAll().where('email', '=', email).forUpdate().executeTakeFirst()

export const lockPerson = (tx: Tx, id: number): Promise<PersonRow | undefined> =>
  tx.selectFrom('person').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** The person and all active owners, locked in one order, so that two owners cannot unmake each other. */
export const lockPersonAndOwners = (tx: Tx, id: number): Promise<PersonRow[]> =>
  tx
    .selectFrom('person')
    .selectAll()
    .where(person =>
      person.or([
        person('id', '=', id),
        person.and([person('role', '=', 'owner'), person('state', '=', 'active')]),
      ]),
    )
    .orderBy('id')
    .forUpdate()
    .execute()

/** The language that newcomers begin with: the company's. */
export const firstLanguage = async (db: Db): Promise<Language> => {
  const company = await db.selectFrom('company').select('language').executeTakeFirst()
  return (company?.language ?? 'en') as Language
}
