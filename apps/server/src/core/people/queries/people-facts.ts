import type { Language } from '@stoa/contract/settings-shapes'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Caller } from '../caller.ts'

/** How many people work here, and how many were asked to and have not come yet. */
export const countPeople = async (db: Db | Tx): Promise<{ active: number; invited: number }> => {
  const { rows } = await sql<{ active: number; invited: number }>`
    select count(*) filter (where state = 'active')::int as active,
           count(*) filter (where state = 'invited')::int as invited from person`.execute(db)
  return rows[0] ?? { active: 0, invited: 0 }
}

/** Whom mail to a person goes to; null where there is no such person. */
export const mailAddressOf = async (
  db: Db | Tx,
  personId: number,
): Promise<{ name: string; email: string } | null> =>
  (await db.selectFrom('person').select(['name', 'email']).where('id', '=', personId).executeTakeFirst()) ??
  null

/** The language and the time zone of whoever calls; the company's where they have none of their own, as keys have. */
export const preferencesOf = async (
  db: Db | Tx,
  caller: Pick<Caller, 'kind' | 'id'>,
): Promise<{ language: Language; timeZone: string }> => {
  const personId = caller.kind === 'user' ? caller.id : null
  const { rows } = await sql<{ language: Language; timeZone: string }>`
    select coalesce(person.language, company.language, 'en') as language,
           coalesce(person.time_zone, company.time_zone, 'UTC') as "timeZone"
    from (select) as one
    left join company on true left join person on person.id = ${personId}`.execute(db)
  return rows[0] ?? { language: 'en', timeZone: 'UTC' }
}
