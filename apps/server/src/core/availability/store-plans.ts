import { type Service, services } from '@stoa/contract/availability'
import type { Week } from '@stoa/contract/business-hours'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { PlanPosition } from './rules/plan-position.ts'

export type Plans = Record<Service, Week | null>

export const listPlans = async (db: Db | Tx, personId: number): Promise<Plans> => {
  const rows = await db
    .selectFrom('availability_plan')
    .select(['service', 'week'])
    .where('person_id', '=', personId)
    .execute()
  const weekOf = (service: Service) =>
    (rows.find(row => row.service === service)?.week ?? null) as Week | null
  return Object.fromEntries(services.map(service => [service, weekOf(service)])) as Plans
}

/** A plan with where it stood at the last look; `timeZone` is the one that counts now. */
export type DuePlan = { personId: number; service: Service; week: Week; inside: boolean; timeZone: string }

const zone = sql<string>`coalesce(person.time_zone, company.time_zone)`
const theirs = sql`availability_plan join person on person.id = person_id cross join company`

/** Why a plan is looked at: it begins or ends, or its person's time zone became another. */
export type Occasion = { now: Temporal.Instant } | 'moved'

const isDue = (occasion: Occasion) =>
  occasion === 'moved'
    ? sql<boolean>`availability_plan.time_zone <> ${zone}`
    : sql<boolean>`next_at <= ${occasion.now}`

/** Whether there is a plan to look at. */
export const isAnyPlanDue = async (db: Db, occasion: Occasion): Promise<boolean> => {
  const from = occasion === 'moved' ? theirs : sql`availability_plan`
  const { rows } = await sql`select from ${from} where ${isDue(occasion)} limit 1`.execute(db)
  return rows.length > 0
}

/** Some of those, locked, in the order of their people; what another node has in hand is left to it. */
export const lockDuePlans = async (tx: Tx, occasion: Occasion, most: number): Promise<DuePlan[]> => {
  const { rows } = await sql<DuePlan>`
    select person_id as "personId", service, week, inside, ${zone} as "timeZone"
    from ${theirs} where ${isDue(occasion)} order by person_id, service limit ${most}
    for update of availability_plan skip locked`.execute(tx)
  return rows
}

type Key = { personId: number; service: Service }

type Positioned = Key & PlanPosition & { timeZone: string }

export const savePositions = async (tx: Tx, positions: readonly Positioned[]): Promise<void> => {
  const column = <Name extends keyof Positioned>(name: Name) => positions.map(each => each[name])
  await sql`
    update availability_plan set inside = new.inside, next_at = new.next_at, time_zone = new.time_zone
    from unnest(
      ${column('personId')}::bigint[], ${column('service')}::text[], ${column('inside')}::boolean[],
      ${positions.map(each => each.nextAt?.toString() ?? null)}::timestamptz[], ${column('timeZone')}::text[]
    ) as new (person_id, service, inside, next_at, time_zone)
    where availability_plan.person_id = new.person_id and availability_plan.service = new.service`.execute(tx)
}

export const savePlan = async (
  tx: Tx,
  { personId, service }: Key,
  plan: PlanPosition & { week: Week; timeZone: string },
): Promise<void> => {
  const row = {
    week: JSON.stringify(plan.week),
    inside: plan.inside,
    next_at: plan.nextAt,
    time_zone: plan.timeZone,
  }
  await tx
    .insertInto('availability_plan')
    .values({ person_id: personId, service, ...row })
    .onConflict(conflict => conflict.columns(['person_id', 'service']).doUpdateSet(row))
    .execute()
}

export const deletePlan = async (tx: Tx, { personId, service }: Key): Promise<void> => {
  await tx
    .deleteFrom('availability_plan')
    .where('person_id', '=', personId)
    .where('service', '=', service)
    .execute()
}

/** Locks the person for a change of how they work. @returns the time zone they live by; undefined: there is nobody */
export const lockWorker = async (tx: Tx, personId: number): Promise<string | undefined> => {
  const { rows } = await sql<{ timeZone: string }>`
    select ${zone} as "timeZone" from person cross join company
    where person.id = ${personId} for no key update of person`.execute(tx)
  return rows[0]?.timeZone
}
