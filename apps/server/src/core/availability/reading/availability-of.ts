import type { AvailabilityState, Service } from '@stoa/contract/availability'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { listStates } from '../store.ts'
import { listSettings } from '../store-work.ts'

/** What counts for a service, and how much the person takes of it at once; `capacity` null: no limit. */
export const availabilityOf = async (
  db: Db | Tx,
  personIds: readonly number[],
  service: Service,
): Promise<Map<number, { state: AvailabilityState; capacity: number | null }>> => {
  if (personIds.length === 0) return new Map()
  const states = new Map(
    (await listStates(db, personIds, service)).map(row => [row.personId, row.state as AvailabilityState]),
  )
  const settings = await listSettings(db, personIds)
  return new Map(
    personIds.map(id => [
      id,
      { state: states.get(id) ?? 'offline', capacity: settings.get(id)?.capacity[service] ?? null },
    ]),
  )
}
