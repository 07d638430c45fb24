import type { OAuthProvider } from '@stoa/contract/oauth-providers'
import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Tables } from '../../../platform/db/tables.generated.ts'

export type ClientRow = Selectable<Tables['oauth_client']>
export type GrantRow = Selectable<Tables['mail_grant']>
/** Whose mail it is about. */
export type Holder = { provider: OAuthProvider; username: string }

export const listClients = (db: Db): Promise<ClientRow[]> =>
  db.selectFrom('oauth_client').selectAll().orderBy('provider').execute()

export const findClient = (db: Db | Tx, provider: OAuthProvider): Promise<ClientRow | undefined> =>
  db.selectFrom('oauth_client').selectAll().where('provider', '=', provider).executeTakeFirst()

export const putClient = (tx: Tx, { provider, ...fields }: ClientRow) =>
  tx
    .insertInto('oauth_client')
    .values({ provider, ...fields })
    .onConflict(conflict => conflict.column('provider').doUpdateSet(fields))
    .execute()

/** @returns whether there was one */
export const deleteClientRow = async (tx: Tx, provider: OAuthProvider): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('oauth_client')
    .where('provider', '=', provider)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export const findGrant = (db: Db | Tx, { provider, username }: Holder): Promise<GrantRow | undefined> =>
  db
    .selectFrom('mail_grant')
    .selectAll()
    .where('provider', '=', provider)
    .where(sql`lower(username)`, '=', sql`lower(${username})`)
    .executeTakeFirst()

export const listGrants = (db: Db): Promise<GrantRow[]> => db.selectFrom('mail_grant').selectAll().execute()

type Fresh = { refresh_sealed: string; access_sealed: string; access_ends_at: Temporal.Instant }
const well = { ask_after: null, failures: 0, problem: null, problem_at: null, refused_at: null }

/** Another connection of the same user takes the place of the one before. @returns its id */
export const putGrant = async (
  tx: Tx,
  holder: Holder,
  fresh: Fresh,
  now: Temporal.Instant,
): Promise<number> => {
  const fields = { ...fresh, ...well, connected_at: now }
  const { id } = await tx
    .insertInto('mail_grant')
    .values({ ...holder, ...fields })
    .onConflict(conflict =>
      conflict
        .expression(sql`provider, lower(username)`)
        .doUpdateSet({ ...fields, username: holder.username }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes the turn to ask for a token that lasts beyond `beyond`; nobody else does before `until`. */
export const claimGrant = (
  db: Db,
  id: number,
  moments: { now: Temporal.Instant; beyond: Temporal.Instant; until: Temporal.Instant },
): Promise<GrantRow | undefined> =>
  db
    .updateTable('mail_grant')
    .set({ ask_after: moments.until })
    .where('id', '=', id)
    .where('refused_at', 'is', null)
    .where('access_ends_at', '<=', moments.beyond)
    .where(eb => eb.or([eb('ask_after', 'is', null), eb('ask_after', '<=', moments.now)]))
    .returningAll()
    .executeTakeFirst()

/** Only where nobody has connected anew meanwhile: what was asked with the old permission says nothing of the new one. */
const sameGrant = ({ id, connected_at }: GrantRow) =>
  sql<boolean>`id = ${id} and connected_at = ${connected_at}`

export const keepTokens = (db: Db, grant: GrantRow, fresh: Fresh) =>
  db
    .updateTable('mail_grant')
    .set({ ...fresh, ...well })
    .where(sameGrant(grant))
    .execute()

type Failure = { problem: string; now: Temporal.Instant; askAfter: Temporal.Instant; refused: boolean }

/** @returns whether it still was the grant of that connection */
export const noteFailure = async (tx: Tx, grant: GrantRow, failure: Failure): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('mail_grant')
    .set({
      problem: failure.problem,
      problem_at: failure.now,
      ask_after: failure.askAfter,
      failures: Math.min(grant.failures + 1, 1000),
      refused_at: failure.refused ? failure.now : null,
    })
    .where(sameGrant(grant))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Client id or secret are other ones now: what failed because of them is worth another try at once. */
export const askAtOnce = (tx: Tx, provider: OAuthProvider) =>
  tx
    .updateTable('mail_grant')
    .set({ ask_after: null, failures: 0 })
    .where('provider', '=', provider)
    .where('refused_at', 'is', null)
    .execute()

// Whoever has not been saved yet has no grant: connecting begins at an account that is there.
const inUse = sql`exists (
  select from mailbox where sign_in = provider and lower(mailbox.username) = lower(mail_grant.username)
  union all
  select from smtp_account where sign_in = provider and lower(smtp_account.username) = lower(mail_grant.username))`

/** The tokens of users that nobody signs in as any more are forgotten. */
export const forgetUnused = (db: Db) => sql`delete from mail_grant where not ${inUse}`.execute(db)

/** What is to be renewed before it ends. */
export const dueGrants = (db: Db, moments: { now: Temporal.Instant; beyond: Temporal.Instant }) =>
  db
    .selectFrom('mail_grant')
    .select('id')
    .where('refused_at', 'is', null)
    .where('access_ends_at', '<=', moments.beyond)
    .where(eb => eb.or([eb('ask_after', 'is', null), eb('ask_after', '<=', moments.now)]))
    .execute()
