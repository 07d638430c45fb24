import type { Act } from './act.ts'
import { insertEvents } from './insert-events.ts'

/** Runs what records many events, and writes them with one statement. */
export const gathering = async <Result>(act: Act, work: (act: Act) => Promise<Result>): Promise<Result> => {
  if (act.gathered) return work(act)
  const together = { ...act, gathered: [] }
  const result = await work(together)
  await insertEvents(act.tx, together.gathered)
  return result
}
