import type { Service } from '@stoa/contract/availability'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { availabilityEvents } from '../events.ts'
import { nextAvailability, type Standing, type Step } from '../rules/next-availability.ts'
import { listStandings, saveStandings } from '../store.ts'

/** What happens to one service, seen as it stands; null: nothing. */
export type Decide = (standing: Standing) => Step | null

/** One step for some services of a person whose presence is locked. @returns the services for which something else counts now */
export const step = async (act: Act, personId: number, decide: Decide): Promise<Service[]> => {
  const now = act.clock.now()
  const before = (await listStandings(act.tx, [personId])).get(personId) ?? []
  const moves = before.flatMap(standing => {
    const taken = decide(standing)
    return taken ? { from: standing, to: nextAvailability(standing, taken, now) } : []
  })
  await saveStandings(
    act.tx,
    personId,
    moves.map(move => move.to),
  )
  const changes = moves.filter(({ from, to }) => from.state !== to.state)
  for (const { from, to } of changes)
    await record(act, availabilityEvents, 'availability.changed', {
      personId,
      service: to.service,
      from: from.state,
      to: to.state,
      reason: to.reason,
    })
  return changes.map(change => change.to.service)
}
