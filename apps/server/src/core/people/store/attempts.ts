import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Attempts, Limit } from '../rules/throttle.ts'

/** The tables that keep attempts; both have e-mail, network address and moment. */
export type Kind = 'sign_in_failure' | 'password_reset_request'
export type Source = { email: string; address: string }

/** Lets one attempt after the other be judged, for the same e-mail or network address. */
export const lockAttempts = async (tx: Tx, { email, address }: Source) => {
  await sql`select pg_advisory_xact_lock(7861002, hashtext(${email}))`.execute(tx)
  await sql`select pg_advisory_xact_lock(7861003, hashtext(${address}))`.execute(tx)
}

export const listAttempts = async (
  tx: Tx,
  kind: Kind,
  { email, address }: Source,
  limit: Limit,
  since: Temporal.Instant,
): Promise<Attempts> => ({
  ofEmail: await newestBy(tx, kind, 'email', email, limit.perEmail, since),
  ofAddress: await newestBy(tx, kind, 'address', address, limit.perAddress, since),
})

const newestBy = async (
  tx: Tx,
  kind: Kind,
  column: 'email' | 'address',
  value: string,
  most: number,
  since: Temporal.Instant,
) => {
  const { rows } = await sql<{ at: Temporal.Instant }>`
    select at from ${sql.table(kind)} where ${sql.ref(column)} = ${value} and at > ${since}
    order by at desc limit ${most}`.execute(tx)
  return rows.map(row => row.at)
}

/** Also clears away some attempts that no longer count, so that the table stays as small as its window. */
export const insertAttempt = async (
  tx: Tx,
  kind: Kind,
  attempt: Source & { at: Temporal.Instant },
  outdated: Temporal.Instant,
) => {
  await sql`delete from ${sql.table(kind)} where id in (
    select id from ${sql.table(kind)} where at <= ${outdated} order by id limit 100 for update skip locked
  )`.execute(tx)
  await sql`insert into ${sql.table(kind)} (email, address, at)
    values (${attempt.email}, ${attempt.address}, ${attempt.at})`.execute(tx)
}

export const deleteSignInFailures = (tx: Tx, email: string) =>
  tx.deleteFrom('sign_in_failure').where('email', '=', email).execute()
