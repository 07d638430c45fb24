import { system } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { contactEvents } from '../events.ts'
import type { OwnAddresses } from '../reading/require-foreign.ts'
import { finishImport, lockRunning, rowsWaiting, settleRows } from './store.ts'
import { takeRows } from './take-rows.ts'

/** So many that what is asked once for all of them weighs nothing, so few that progress is seen and others need not wait long. */
const AT_ONCE = 500
/** Milliseconds of a round; what is left goes on in the next one, also after a restart. */
const ROUND = 5_000

/** @returns whether there is more to do */
const runBatch = (platform: Platform, ownAddresses: OwnAddresses): Promise<boolean> =>
  write(platform, system, async act => {
    const { tx, clock } = act
    const running = await lockRunning(tx)
    if (!running) return false
    const { id, begunBy, created, updated, skipped, failed } = running
    const rows = await rowsWaiting(tx, running, AT_ONCE)
    const last = rows.at(-1)
    if (!last) {
      await finishImport(tx, id, clock.now())
      const counts = { created, updated, skipped, failed }
      await record({ ...act, actor: begunBy }, contactEvents, 'contact-import.finished', {
        contactImportId: id,
        ...counts,
      })
      return true
    }
    const came = await takeRows(
      { act: { ...act, actor: begunBy }, log: platform.log },
      { ...running, ownAddresses },
      rows,
    )
    const count = (outcome: (typeof came)[number]['outcome']) =>
      came.filter(each => each.outcome === outcome).length
    await settleRows(
      tx,
      running,
      last.line,
      came.flatMap(each => (each.outcome === 'failed' ? [{ line: each.line, reason: each.reason }] : [])),
      {
        created: count('created'),
        updated: count('updated'),
        skipped: count('skipped'),
        failed: count('failed'),
      },
    )
    return true
  })

/** Goes on with imports, a batch a transaction: what is done is done, and nothing is done twice. */
export const runContactImports = async (platform: Platform, ownAddresses: OwnAddresses): Promise<void> => {
  const until = performance.now() + ROUND
  while (await runBatch(platform, ownAddresses)) if (performance.now() > until) return
}
