import { sql } from 'kysely'
import type { Act } from '../../../platform/events/act.ts'

/** The contact with this address, made if it is new. An empty name is filled in later, when one is known. */
export const rememberContact = async (
  act: Act,
  given: { email: string; name: string },
): Promise<{ id: number }> => {
  const email = given.email.toLowerCase()
  const { rows } = await sql<{ id: number }>`
    with known as (select id, name from contact where email = ${email}),
    named as (
      update contact set name = ${given.name}
      where id = (select id from known where name = '') and ${given.name} <> ''
    ),
    made as (
      insert into contact (name, email, created_at)
      select ${given.name}, ${email}, ${act.clock.now()} where not exists (select 1 from known)
      on conflict (email) do update set email = excluded.email
      returning id
    )
    select id from known union all select id from made`.execute(act.tx)
  const [contact] = rows
  if (!contact) throw new Error('neither found nor made the contact')
  return contact
}
