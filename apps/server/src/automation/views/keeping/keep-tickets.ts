import { needKey, type Values } from '@stoa/conditions/values'
import { valuesOfTickets } from '../../../core/conditions/queries.ts'
import { urgencyOfTickets } from '../../../core/tickets/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { signalFields } from '../rules/signals.ts'
import { keepRows, type Row } from '../store/contents.ts'
import { keepRechecks, type Recheck } from '../store/rechecks.ts'
import type { Keeper } from './keeper.ts'
import type { Signals } from './sync-signals.ts'

const always = [{ field: 'department' }, { field: 'assignee' }, { field: 'last-activity' }]
const columnOf = { department_id: 'department', assignee_id: 'assignee' } as const

/** The values of a ticket, with the signals as this turn read them. */
const withSignals = (values: Values, signals: Signals): Values => {
  if (signals.size === 0) return values
  const all = new Map(values)
  for (const [field, about] of signals) {
    const id = values.get(columnOf[signalFields[field].about])
    all.set(field, typeof id === 'number' ? (about.get(id) ?? null) : null)
  }
  return all
}

const needsOfAll = (keepers: readonly Keeper[]) => [
  ...new Map(
    [...always, ...keepers.flatMap(keeper => keeper.needs)].map(need => [needKey(need), need]),
  ).values(),
]

/**
 * Looks at tickets as they are now, and brings what is kept of them to that. Whoever calls has the turn.
 * @returns the views in which a ticket came or went
 */
export const keepTickets = async (
  { tx, clock }: Pick<Act, 'tx' | 'clock'>,
  keepers: readonly Keeper[],
  ticketIds: readonly number[],
  signals: Signals,
): Promise<number[]> => {
  const now = clock.now()
  const loaded = await valuesOfTickets(tx, ticketIds, needsOfAll(keepers))
  const urgency = keepers.some(({ order }) => order === 'urgency')
    ? await urgencyOfTickets(tx, ticketIds)
    : null
  const rows: Row[] = []
  const rechecks: Recheck[] = []
  for (const [ticketId, raw] of loaded) {
    const values = withSignals(raw, signals)
    const departmentId = values.get('department') as number
    const changedAt = values.get('last-activity') as Temporal.Instant
    for (const keeper of keepers) {
      const { fillId } = keeper
      const forId = keeper.holdsFor(values, now)
      const urgencyAt = keeper.order === 'urgency' ? (urgency?.get(ticketId) ?? null) : null
      if (forId !== null) rows.push({ ticketId, fillId, forId, departmentId, changedAt, urgencyAt })
      const at = keeper.changesAt(values, now)
      if (at) rechecks.push({ fillId, ticketId, at })
    }
  }
  const fillIds = keepers.map(keeper => keeper.fillId)
  const shifted = await keepRows(tx, { ticketIds, fillIds, wanted: rows })
  const looking = keepers
    .filter(keeper => keeper.timed || keeper.signals.length > 0)
    .map(({ fillId }) => fillId)
  if (looking.length > 0) await keepRechecks(tx, { ticketIds, fillIds: looking, wanted: rechecks })
  return keepers.filter(keeper => shifted.includes(keeper.fillId)).map(keeper => keeper.viewId)
}
