import type { Service } from '@stoa/contract/availability'
import type { Act } from '../../../platform/events/act.ts'
import { gathering } from '../../../platform/events/gathering.ts'
import { record } from '../../../platform/events/record.ts'
import { availabilityEvents } from '../events.ts'
import { nextAvailability, type Standing, type Step } from '../rules/next-availability.ts'
import { listStandings, saveStandings } from '../store.ts'

/** What happens to one service of a person, seen as it stands; null: nothing. */
export type Decide = (standing: Standing, personId: number) => Step | null

type Move = { personId: number; from: Standing; to: Standing }

/**
 * One step for some services of people whose presence is locked: three statements, however many they are.
 * @returns the services for which something else counts now
 */
export const step = async (act: Act, personIds: readonly number[], decide: Decide): Promise<Service[]> => {
  const now = act.clock.now()
  const moves: Move[] = []
  for (const [personId, standings] of await listStandings(act.tx, personIds))
    for (const from of standings) {
      const taken = decide(from, personId)
      if (taken) moves.push({ personId, from, to: nextAvailability(from, taken, now) })
    }
  await saveStandings(
    act.tx,
    moves.map(({ personId, to }) => ({ personId, ...to })),
  )
  const changes = moves.filter(({ from, to }) => from.state !== to.state)
  await gathering(act, async together => {
    for (const change of changes) await tell(together, change)
  })
  return changes.map(change => change.to.service)
}

const tell = (act: Act, { personId, from, to }: Move) =>
  record(act, availabilityEvents, 'availability.changed', {
    personId,
    service: to.service,
    from: from.state,
    to: to.state,
    reason: to.reason,
  })
