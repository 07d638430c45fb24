import { isOpenClock, type State } from './clocks.ts'

/** What the clocks come to for the ticket: its earliest due time, and whether it is overdue while it waits for us. */
export const dueOf = ({ clocks, status }: State): { dueAt: Temporal.Instant | null; overdue: boolean } => {
  const open = clocks.filter(isOpenClock)
  const [first = null] = open
    .map(clock => clock.dueAt)
    .filter(due => due !== null)
    .sort(Temporal.Instant.compare)
  const waits = status === 'new' || status === 'open'
  return { dueAt: first, overdue: waits && open.some(clock => clock.breachedAt !== null) }
}
