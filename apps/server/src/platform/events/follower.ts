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

/**
 * Each stage reads a tick only when everybody of the stages before it has passed it: rules move a ticket before its
 * department gives it out and answers it, what is kept about tickets is kept of what came of that, and all of it is done
 * before anybody is told.
 */
export const stages = ['routing', 'automation', 'keeping', 'outlet'] as const
export type Stage = (typeof stages)[number]

export type Follower = {
  name: string
  stage: Stage
  reactions: readonly Reaction[]
  /**
   * For those who keep something about tickets and look at how a ticket is now: called once for all events that are digested
   * together, after the reactions, with the tickets that any of them was about, whatever its name. The act has no cause.
   */
  keep?: (act: Act, ticketIds: readonly number[]) => Promise<void>
}

/** Ties a reaction to an event of a module's definitions, so that its data is typed. */
export const on = <Definitions extends EventDefinitions, Name extends keyof Definitions & string>(
  _definitions: Definitions,
  hears: Name,
  react: (act: Act, event: LoggedEvent<DataOf<Definitions[Name]>>) => Promise<void>,
): Reaction => ({ hears, react })
