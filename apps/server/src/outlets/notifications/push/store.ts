import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type SubscriptionRow = { id: number; personId: number; endpoint: string; keysSealed: string }

/** More browsers of one person are old ones. */
const mostOfOne = 20

type NewSubscription = Omit<SubscriptionRow, 'id'> & { sessionId: number; at: Temporal.Instant }

/** A browser that subscribes again, perhaps as somebody else, is that one's from then on. */
export const saveSubscription = async (tx: Tx, given: NewSubscription): Promise<void> => {
  const { personId, sessionId, endpoint, keysSealed, at } = given
  const values = { person_id: personId, session_id: sessionId, keys_sealed: keysSealed, created_at: at }
  // What waits for whoever it was before is not for this one.
  await tx
    .deleteFrom('push_subscription')
    .where('endpoint', '=', endpoint)
    .where('person_id', '<>', personId)
    .execute()
  await tx
    .insertInto('push_subscription')
    .values({ endpoint, ...values })
    .onConflict(conflict => conflict.column('endpoint').doUpdateSet(values))
    .execute()
  await sql`
    delete from push_subscription where id in (
      select id from push_subscription where person_id = ${personId} order by created_at desc, id desc offset ${mostOfOne})`.execute(
    tx,
  )
}

export const deleteSubscription = async (
  db: Db | Tx,
  which: { id: number } | { personId: number; endpoint: string },
): Promise<void> => {
  const query = db.deleteFrom('push_subscription')
  if ('id' in which) await query.where('id', '=', which.id).execute()
  else await query.where('person_id', '=', which.personId).where('endpoint', '=', which.endpoint).execute()
}

export const findSubscription = async (
  db: Db | Tx,
  which: { id: number } | { personId: number; endpoint: string },
): Promise<SubscriptionRow | null> => {
  const where =
    'id' in which
      ? sql`id = ${which.id}`
      : sql`person_id = ${which.personId} and endpoint = ${which.endpoint}`
  const { rows } = await sql<SubscriptionRow>`
    select id, person_id as "personId", endpoint, keys_sealed as "keysSealed" from push_subscription where ${where}`.execute(
    db,
  )
  return rows[0] ?? null
}

/** An intent for each browser of somebody; the sender takes them. */
export const queuePushes = async (
  tx: Tx,
  { notificationId, personId, at }: { notificationId: number; personId: number; at: Temporal.Instant },
): Promise<void> => {
  await sql`
    insert into push_sending (subscription_id, notification_id, state, created_at, next_attempt_at)
    select id, ${notificationId}, 'waiting', ${at}, ${at} from push_subscription where person_id = ${personId}
    on conflict do nothing`.execute(tx)
}

/** To see whether it works. */
export const queueTrial = (tx: Tx, subscriptionId: number, at: Temporal.Instant) =>
  tx
    .insertInto('push_sending')
    .values({ subscription_id: subscriptionId, state: 'waiting', created_at: at, next_attempt_at: at })
    .execute()

export type Claim = {
  id: number
  subscriptionId: number
  notificationId: number | null
  attempts: number
  claimedAt: Temporal.Instant
}

/** Takes what is due longest; others who look at the same time take others. */
export const claimNext = async (db: Db, now: Temporal.Instant): Promise<Claim | undefined> => {
  const { rows } = await sql<Claim>`
    update push_sending set state = 'sending', claimed_at = ${now}, attempts = attempts + 1
    where id = (
      select id from push_sending where state = 'waiting' and next_attempt_at <= ${now}
      order by next_attempt_at, id limit 1 for update skip locked)
    returning id, subscription_id as "subscriptionId", notification_id as "notificationId", attempts, claimed_at as "claimedAt"`.execute(
    db,
  )
  return rows[0]
}

export type End = {
  state: 'waiting' | 'sent' | 'needless' | 'failed'
  answer: string | null
  nextAttemptAt: Temporal.Instant | null
}

/** How an attempt ended. Nothing where it is not this claim's any more. */
export const settle = async (
  db: Db,
  { id, claimedAt }: Pick<Claim, 'id' | 'claimedAt'>,
  { state, answer, nextAttemptAt }: End,
): Promise<void> => {
  await db
    .updateTable('push_sending')
    .set({ state, answer, next_attempt_at: nextAttemptAt })
    .where('id', '=', id)
    .where('claimed_at', '=', claimedAt)
    .where('state', '=', 'sending')
    .execute()
}

/** Gives back what somebody took and did not live to end: the same push twice is shown once. */
export const releaseInterrupted = async (
  db: Db,
  { before, now }: { before: Temporal.Instant; now: Temporal.Instant },
): Promise<void> => {
  await db
    .updateTable('push_sending')
    .set({ state: 'waiting', next_attempt_at: now })
    .where('state', '=', 'sending')
    .where('claimed_at', '<', before)
    .execute()
}

export const findKey = async (db: Db | Tx): Promise<{ publicKey: string; privateSealed: string } | null> => {
  const row = await db
    .selectFrom('push_key')
    .select(['public_key as publicKey', 'private_sealed as privateSealed'])
    .executeTakeFirst()
  return row ?? null
}

/** Nothing where there is one already. */
export const insertKey = async (
  db: Db | Tx,
  { publicKey, privateSealed, at }: { publicKey: string; privateSealed: string; at: Temporal.Instant },
): Promise<void> => {
  await db
    .insertInto('push_key')
    .values({ public_key: publicKey, private_sealed: privateSealed, made_at: at })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
}
