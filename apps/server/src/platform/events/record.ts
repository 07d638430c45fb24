import type { Act, NewEvent } from './act.ts'
import type { DataOf, EventDefinitions } from './define.ts'
import { insertEvents } from './insert-events.ts'

/** Deeper chains of cause and effect than this are a loop. */
const deepestCause = 10

/** Records that something happened, in the transaction in which it happens. */
export const record = async <Definitions extends EventDefinitions, Name extends keyof Definitions & string>(
  act: Act,
  _definitions: Definitions,
  name: Name,
  data: DataOf<Definitions[Name]>,
  ticketId: number | null = null,
): Promise<void> => {
  const { actor, cause = null } = act
  const depth = cause ? cause.depth + 1 : 0
  if (depth > deepestCause)
    throw new Error(`Event ${name} is ${depth} causes deep: something answers itself.`)
  const event: NewEvent = { name, at: act.clock.now(), ticketId, actor, cause, depth, data }
  if (act.gathered) act.gathered.push(event)
  else await insertEvents(act.tx, [event])
}
