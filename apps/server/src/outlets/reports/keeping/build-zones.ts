import { companyZone } from '../../../core/conditions/queries.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import { served } from '../store/book.ts'
import { numberSeries } from '../store/series.ts'
import { takeTurn } from '../store/turn.ts'
import {
  addQuarters,
  firstQuarter,
  forgetZone,
  isZone,
  keepCompanyZone,
  letGo,
  moveZone,
  nextUnbuilt,
  throwSpansAway,
} from '../store/zone-building.ts'

/** In one transaction, so short that nobody has to wait for it. */
const DAYS = 7
const SPANS = 20_000
/** Milliseconds. */
const ROUND = 2000
const UNLOOKED = { hours: 90 * 24 }

/** One part of the zone that is next. @returns whether there may be more to do */
const buildSome = async (tx: Tx, now: Temporal.Instant): Promise<boolean> => {
  await takeTurn(tx)
  const next = await nextUnbuilt(tx)
  if (!next) return false
  const { zone, nextAt, lookedAt } = next
  if (!nextAt) {
    if (await throwSpansAway(tx, zone, SPANS)) return true
    const wanted = Temporal.Instant.compare(lookedAt, now.subtract(UNLOOKED)) >= 0
    if (!wanted || !(await isZone(tx, zone))) {
      await forgetZone(tx, zone)
      return true
    }
    await numberSeries(tx, zone)
  }
  const from = await firstQuarter(tx, served, nextAt)
  const until = from?.add({ hours: DAYS * 24 })
  if (from && until) await addQuarters(tx, served, { zones: [zone], from, until })
  await moveZone(tx, zone, until ? { nextAt: until } : { builtAt: now })
  return true
}

/** Goes on with adding up the days and months of zones that somebody looks through, and forgets those that nobody does: a part at least. */
export const buildZones = async (
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  round = ROUND,
): Promise<void> => {
  const end = performance.now() + round
  await keepCompanyZone(db, await companyZone(db), clock.now())
  await letGo(db, clock.now().subtract(UNLOOKED))
  if (!(await nextUnbuilt(db))) return
  let more: boolean
  do more = await db.transaction().execute(tx => buildSome(tx, clock.now()))
  while (more && performance.now() < end)
}
