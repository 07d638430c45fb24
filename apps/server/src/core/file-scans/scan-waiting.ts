import { type Act, system } from '../../platform/events/act.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { askClamd } from './clamd/ask-clamd.ts'
import { readVerdict } from './clamd/read-verdict.ts'
import { claimWaiting, readScanner, settleScan } from './store.ts'

/** In one round, so that other chores have their turn. */
const MOST = 20
/** Longer than a scan may last. */
const LEASE = { minutes: 5 }
const longestPause = 3600

/** In the middle of a file, one after the other: that is not by chance. */
const MOST_HANG_UPS = 3
const hungUp = new Set(['ECONNRESET', 'EPIPE'])

/** Who is told that a file is infected: who has the file is not known here. */
type Found = (act: Act, infected: { hash: string; virus: string }) => Promise<void>

const pauseAfter = (attempts: number) => ({
  seconds: Math.min(longestPause, 15 * 2 ** Math.min(attempts - 1, 10)),
})

/**
 * Looks at the files that wait. Where the scanner does not answer they wait on, however long that takes.
 * @returns how many it said something of
 */
export const scanWaiting = async (platform: Platform, found: Found): Promise<number> => {
  const { db, clock, files, log } = platform
  const scanner = await readScanner(db)
  if (!scanner) return 0
  for (let count = 0; count < MOST; count += 1) {
    const now = clock.now()
    const claim = await claimWaiting(db, now, now.add(LEASE))
    if (!claim) return count
    const { hash, attempts } = claim
    const verdict = await askClamd(scanner, 'INSTREAM', files.read(hash))
      .then(readVerdict)
      .catch((error: NodeJS.ErrnoException) => {
        // It hangs up on what is too large for it, and its words about that may be lost with the line.
        if (attempts >= MOST_HANG_UPS && hungUp.has(error.code ?? '')) return { state: 'too-large' as const }
        log.warn({ err: error, hash }, 'The virus scanner did not look at a file; it is asked again.')
        return null
      })
    if (verdict === null) {
      const nextAttemptAt = clock.now().add(pauseAfter(attempts))
      await settleScan(db, hash, { state: 'waiting', virus: null, nextAttemptAt })
      return count
    }
    const virus = verdict.state === 'infected' ? verdict.virus : null
    await write(platform, system, async act => {
      await settleScan(act.tx, hash, { state: verdict.state, virus, nextAttemptAt: null })
      if (virus !== null) await found(act, { hash, virus })
    })
  }
  return MOST
}
