import type { Groups, Trial } from '@stoa/contract/conditions'
import type { RawBuilder } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import type { Scope } from '../../departments/queries.ts'
import { lookAt, trialOf } from './look-at.ts'
import { eventsIn, ticketsIn } from './source.ts'

export type Trying = {
  groups: Groups
  /**
   * At what conditions are looked: what happened under these names, with tickets as they were then; or tickets as they are, by their last
   * activity. `which` narrows it down, in a query that calls the table `event` or `ticket`.
   */
  of:
    | { events: readonly string[]; which?: RawBuilder<boolean> }
    | { tickets: 'changed'; which?: RawBuilder<boolean> }
  days: number
  /** Whose tickets may be seen. */
  scope: Scope
  now: Temporal.Instant
  me?: number | undefined
}

/**
 * What conditions come to on the past days: exact where it can be told in most of a second, else from the newest on as far as that goes, and
 * estimated. Conditions were checked before.
 */
export const tryGroups = async (db: Db, { of, days, groups, scope, now, me }: Trying): Promise<Trial> => {
  const span = { from: now.subtract({ hours: 24 * days }), to: now }
  const source = 'events' in of ? eventsIn(span, of.events, of.which) : ticketsIn(span, of.which)
  return trialOf(db, await lookAt(db, { groups, sources: [source], span, scope, now, me }))
}
