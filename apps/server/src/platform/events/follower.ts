import type { Act } from './act.ts'
import type { DataOf, EventDefinitions } from './define.ts'

/** An event as it is read back from the log. */
export type LoggedEvent<Data = unknown> = {
  id: number
  name: string
  at: Temporal.Instant
  ticketId: number | null
  actor: { kind: string; id: number | null }
  rootId: number
  depth: number
  data: Data
}

/** What is done about one kind of event. `act` is system's, in the follower's transaction, with the event as its cause. */
export type Reaction = { hears: string; react: (act: Act, event: LoggedEvent<never>) => Promise<void> }

/** Outlets read a tick only when every automation has passed it. */
export type Stage = 'automation' | 'outlet'

export type Follower = { name: string; stage: Stage; reactions: readonly Reaction[] }

/** Ties a reaction to an event of a module's definitions, so that its data is typed. */
export const on = <Definitions extends EventDefinitions, Name extends keyof Definitions & string>(
  _definitions: Definitions,
  hears: Name,
  react: (act: Act, event: LoggedEvent<DataOf<Definitions[Name]>>) => Promise<void>,
): Reaction => ({ hears, react })
