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
const due = (now: Temporal.Instant) =>
  sql<boolean>`(next_at <= ${now} or availability_plan.time_zone <> ${zone})`

/** Whether a plan begins or ends, or its person's time zone became another. Asked each second. */
export const isAnyPlanDue = async (db: Db, now: Temporal.Instant): Promise<boolean> => {
  const { rows } = await sql`
    select from availability_plan join person on person.id = person_id cross join company
    where ${due(now)} limit 1`.execute(db)
  return rows.length > 0
}

/** Some of those, locked, in the order of their people; what another node has in hand is left to it. */
export const lockDuePlans = async (tx: Tx, now: Temporal.Instant, most: number): Promise<DuePlan[]> => {
  const { rows } = await sql<DuePlan>`
    select person_id as "personId", service, week, inside, ${zone} as "timeZone"
    from availability_plan join person on person.id = person_id cross join company
    where ${due(now)} order by person_id, service limit ${most}
    for update of availability_plan skip locked`.execute(tx)
  return rows
}

type Key = { personId: number; service: Service }

export const savePosition = async (
  tx: Tx,
  { personId, service }: Key,
  { inside, nextAt: next_at, timeZone: time_zone }: PlanPosition & { timeZone: string },
): Promise<void> => {
  await tx
    .updateTable('availability_plan')
    .set({ inside, next_at, time_zone })
    .where('person_id', '=', personId)
    .where('service', '=', service)
    .execute()
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
