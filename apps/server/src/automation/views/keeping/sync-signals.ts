import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { type SignalField, signalFields } from '../rules/signals.ts'
import { recheckSoon } from '../store/rechecks.ts'
import { readSignals, storedSignals, storeSignals } from '../store/signals.ts'
import type { Keeper } from './keeper.ts'

/** What each signal is about whom, as it was read in this turn. */
export type Signals = ReadonlyMap<SignalField, ReadonlyMap<number, unknown>>

/**
 * Reads what changes without events of tickets. Where it changed what a condition says, all tickets that it concerns are looked at
 * again. Tickets have to be looked at with these values, which are the stored ones, and not with newer ones.
 */
export const syncSignals = async (
  tx: Tx,
  keepers: readonly Keeper[],
  now: Temporal.Instant,
): Promise<Signals> => {
  const values = new Map<SignalField, ReadonlyMap<number, unknown>>()
  for (const { fillId, signals } of keepers)
    for (const { field, read } of signals) {
      const current = values.get(field) ?? (await readSignals(tx, field))
      values.set(field, current)
      const stored = await storedSignals(tx, fillId, field)
      const changed = [...current].flatMap(([id, value]): [number, string][] => {
        const holds = read(value)
        return stored.get(id) === holds ? [] : [[id, holds]]
      })
      await storeSignals(tx, fillId, field, new Map(changed))
      // The first time, nothing has been looked at yet.
      if (stored.size > 0 && changed.length > 0)
        await recheckSoon(
          tx,
          [fillId],
          sql`select id from ticket where ${sql.ref(signalFields[field].about)} = any(${changed.map(([id]) => id)}::bigint[])`,
          now,
        )
    }
  return values
}
