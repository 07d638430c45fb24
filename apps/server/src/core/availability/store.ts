import { type Service, services } from '@stoa/contract/availability'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Standing } from './rules/next-availability.ts'

export type Presence = {
  present: boolean
  seenAt: Temporal.Instant | null
  activeAt: Temporal.Instant | null
}

/**
 * Every service of each of these people, in the order of the contract. Who never chose has chosen to be online, and is
 * offline until seen.
 */
export const listStandings = async (
  db: Db | Tx,
  personIds: readonly number[],
): Promise<Map<number, Standing[]>> => {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<Standing & { personId: number }>`
    select person.id as "personId", asked.service, coalesce(chosen, 'online') as chosen,
      coalesce(availability.state, 'offline') as state, coalesce(reason, 'left') as reason,
      coalesce(since, person.created_at) as since
    from person
    cross join unnest(${[...services]}::text[]) with ordinality as asked (service, place)
    left join availability on person_id = person.id and availability.service = asked.service
    where person.id = any(${[...personIds]}::bigint[])
    order by person.id, place`.execute(db)
  const standings = rows.map(({ personId, ...standing }) => ({ personId, standing }))
  const grouped = Map.groupBy(standings, row => row.personId)
  return new Map([...grouped].map(([personId, group]) => [personId, group.map(row => row.standing)]))
}

export const saveStandings = async (
  tx: Tx,
  standings: readonly (Standing & { personId: number })[],
): Promise<void> => {
  if (standings.length === 0) return
  await tx
    .insertInto('availability')
    .values(standings.map(({ personId, ...standing }) => ({ person_id: personId, ...standing })))
    .onConflict(conflict =>
      conflict.columns(['person_id', 'service']).doUpdateSet(({ ref }) => ({
        chosen: ref('excluded.chosen'),
        state: ref('excluded.state'),
        reason: ref('excluded.reason'),
        since: ref('excluded.since'),
      })),
    )
    .execute()
}

const presenceColumns = ['present', 'seen_at as seenAt', 'active_at as activeAt'] as const

export const findPresence = (db: Db | Tx, personId: number): Promise<Presence | undefined> =>
  db.selectFrom('presence').select(presenceColumns).where('person_id', '=', personId).executeTakeFirst()

/** Of these people, those whose app is open. */
export const presentOf = async (db: Db | Tx, personIds: readonly number[]): Promise<ReadonlySet<number>> => {
  if (personIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('presence')
    .select('person_id')
    .where('person_id', 'in', [...personIds])
    .where('present', '=', true)
    .execute()
  return new Set(rows.map(row => row.person_id))
}

/** The lock under which everything about a person's availability changes; also for who was never seen. */
export const lockPresence = async (tx: Tx, personId: number): Promise<Presence> =>
  (await lockPresences(tx, [personId])).get(personId) ?? { present: false, seenAt: null, activeAt: null }

/** Of several people, always in the same order, so that nobody waits in a circle. */
export const lockPresences = async (tx: Tx, personIds: readonly number[]): Promise<Map<number, Presence>> => {
  const ids = [...new Set(personIds)].sort((one, other) => one - other)
  await tx
    .insertInto('presence')
    .values(ids.map(id => ({ person_id: id })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const rows = await tx
    .selectFrom('presence')
    .select(['person_id', ...presenceColumns])
    .where('person_id', 'in', ids)
    .orderBy('person_id')
    .forUpdate()
    .execute()
  return new Map(rows.map(({ person_id, ...presence }) => [person_id, presence]))
}

/** A beat of somebody who is there already; one who was marked absent meanwhile returns with the next. */
export const noteBeat = async (
  db: Db,
  personId: number,
  { active, now }: { active: boolean; now: Temporal.Instant },
): Promise<void> => {
  await db
    .updateTable('presence')
    .set({ seen_at: now, ...(active && { active_at: now }) })
    .where('person_id', '=', personId)
    .where('present', '=', true)
    .execute()
}

export const markPresent = async (tx: Tx, personId: number, now: Temporal.Instant): Promise<void> => {
  await tx
    .updateTable('presence')
    .set({ present: true, seen_at: now, active_at: now })
    .where('person_id', '=', personId)
    .execute()
}

type Silence = {
  /** null: silence says nothing yet. */
  silentSince: Temporal.Instant | null
  now: Temporal.Instant
}

const gone = ({ silentSince, now }: Silence) =>
  sql<boolean>`present and (seen_at <= ${silentSince}::timestamptz or not exists (
    select from session where session.person_id = presence.person_id and expires_at > ${now}))`

/** Whether somebody has gone silent, or has no session any more. Asked each second. */
export const isAnybodyGone = async (db: Db, silence: Silence): Promise<boolean> =>
  (await db.selectFrom('presence').select('person_id').where(gone(silence)).limit(1).executeTakeFirst()) !==
  undefined

/** Some of those, marked absent and locked; whom another node has in hand is left to it. */
export const markSomeAbsent = async (
  tx: Tx,
  { most, ...silence }: Silence & { most: number },
): Promise<number[]> => {
  const rows = await tx
    .selectFrom('presence')
    .select('person_id')
    .where(gone(silence))
    .orderBy('person_id')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute()
  const ids = rows.map(row => row.person_id)
  if (ids.length > 0)
    await tx.updateTable('presence').set({ present: false }).where('person_id', 'in', ids).execute()
  return ids
}

/** What counts for one service of many people; who never chose is not among them. */
export const listStates = (db: Db | Tx, personIds: readonly number[], service: Service) =>
  db
    .selectFrom('availability')
    .select(['person_id as personId', 'state'])
    .where('person_id', 'in', personIds)
    .where('service', '=', service)
    .execute()
