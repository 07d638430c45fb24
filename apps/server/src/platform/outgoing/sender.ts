import { setTimeout as pause } from 'node:timers/promises'
import type { Platform } from '../platform.ts'

export type Sender = {
  start(): void
  /** Takes nothing more, and waits a few seconds for what is being sent. */
  stop(): Promise<void>
  /** Sends everything that is due now; for tests and for the end of a demo. */
  drain(): Promise<void>
}

type Ledger<Claim> = {
  /** Takes what is due longest; others looking at the same time take others. */
  claimNext(running: readonly Claim[]): Promise<Claim | undefined>
  send(claim: Claim): Promise<void>
  /** Ends what somebody took and did not live to end; asked for each minute. */
  settleInterrupted(): Promise<void>
  /** Lets go of what is kept open. */
  close?(): Promise<void>
}

const POLL = 5_000
/** Milliseconds between two looks that nothing but rings ask for: whoever writes much rings much, and seldom about what is to leave. */
const SHORTEST_PAUSE = 40
/** The same while nothing was there to leave, and nothing is on its way. */
const IDLE_PAUSE = 150
const PATIENCE_AT_STOP = 10_000
const CHECK_INTERRUPTED_EVERY = Temporal.Duration.from({ minutes: 1 })

/** Takes what is to leave from its ledger one by one, a few at the same time, and sends it. `what` names it in the log. */
export const createSender = <Claim extends { id: number }>(
  { clock, log, wake }: Pick<Platform, 'clock' | 'log' | 'wake'>,
  ledger: Ledger<Claim>,
  { what, parallel }: { what: string; parallel: number },
): Sender => {
  const stopping = new AbortController()
  const running = new Map<Promise<void>, Claim>()
  let looked: Temporal.Instant | undefined
  let ended = 0
  let loop = Promise.resolve()

  const startNext = async (): Promise<boolean> => {
    const claim = await ledger.claimNext([...running.values()])
    if (!claim) return false
    const run = ledger
      .send(claim)
      .catch((error: unknown) =>
        log.error({ err: error, [what]: claim.id }, `What came of a ${what} was not recorded.`),
      )
      .finally(() => {
        running.delete(run)
        ended++
      })
    running.set(run, claim)
    return true
  }

  /** @returns whether nothing has ended meanwhile: what did made room for what was passed over. */
  const fill = async (): Promise<boolean> => {
    const now = clock.now()
    if (!looked || Temporal.Instant.compare(looked.add(CHECK_INTERRUPTED_EVERY), now) <= 0) {
      looked = now
      await ledger.settleInterrupted()
    }
    let before = ended
    while (running.size < parallel && !stopping.signal.aborted && (await startNext())) before = ended
    return before === ended
  }

  const untilStopped = async () => {
    while (!stopping.signal.aborted) {
      const round = new AbortController()
      // Asked for before looking, so that a ring between looking and sleeping is not missed.
      const rung = wake.sleep(POLL, AbortSignal.any([stopping.signal, round.signal]))
      const nothingEnded = await fill().catch((error: unknown) => {
        log.error({ err: error }, `Looking for a ${what} failed.`)
        return true
      })
      const idle = running.size === 0
      // What ends makes room, also for what was not taken because too much of its kind was under way.
      if (nothingEnded) await (idle ? rung : Promise.race([rung, ...running.keys()]))
      round.abort()
      if (nothingEnded) await pause(idle ? IDLE_PAUSE : SHORTEST_PAUSE)
    }
  }

  return {
    start() {
      loop = untilStopped()
    },
    async stop() {
      stopping.abort()
      await loop
      await Promise.race([Promise.all(running.keys()), pause(PATIENCE_AT_STOP, undefined, { ref: false })])
      await ledger.close?.()
    },
    async drain() {
      looked = undefined
      for (;;) {
        const nothingEnded = await fill()
        if (nothingEnded && running.size === 0) return
        if (nothingEnded) await Promise.race(running.keys())
      }
    },
  }
}
