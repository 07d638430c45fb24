import { setTimeout as pause } from 'node:timers/promises'
import type { Platform } from '../../platform/platform.ts'
import type { OutgoingChannel } from './channel.ts'
import { handOver } from './hand-over.ts'
import { settleInterrupted } from './settle-interrupted.ts'
import { claimNext } from './store.ts'

export type DeliverySender = {
  start(): void
  /** Takes nothing more, waits a few seconds for what is being sent, and lets go of the channels' connections. */
  stop(): Promise<void>
  /** Sends everything that is due now; for tests and for the end of a demo. */
  drain(): Promise<void>
}

const POLL = 5_000
const PATIENCE_AT_STOP = 10_000
const CHECK_INTERRUPTED_EVERY = Temporal.Duration.from({ minutes: 1 })

/** Takes messages from the ledger one by one, a few at the same time, and hands them to their channels. */
export const createDeliverySender = (
  platform: Platform,
  channels: readonly OutgoingChannel[],
  { parallel = 4 }: { parallel?: number } = {},
): DeliverySender => {
  const { db, clock, log, wake } = platform
  const byName = new Map(channels.map(channel => [channel.name, channel]))
  const names = [...byName.keys()]
  const stopping = new AbortController()
  const running = new Set<Promise<void>>()
  let looked: Temporal.Instant | undefined
  let loop = Promise.resolve()

  const startNext = async (): Promise<boolean> => {
    const claim = await claimNext(db, clock, names)
    const channel = claim && byName.get(claim.channel)
    if (!channel) return false
    const run = handOver(platform, channel, claim)
      .catch((error: unknown) =>
        log.error({ err: error, delivery: claim.id }, 'A delivery was not recorded.'),
      )
      .finally(() => running.delete(run))
    running.add(run)
    return true
  }

  const fill = async () => {
    const now = clock.now()
    if (!looked || Temporal.Instant.compare(looked.add(CHECK_INTERRUPTED_EVERY), now) <= 0) {
      looked = now
      await settleInterrupted(platform)
    }
    while (running.size < parallel && !stopping.signal.aborted && (await startNext()));
  }

  const untilStopped = async () => {
    while (!stopping.signal.aborted) {
      const round = new AbortController()
      // Asked for before looking, so that a ring between looking and sleeping is not missed.
      const rung = wake.sleep(POLL, AbortSignal.any([stopping.signal, round.signal]))
      await fill().catch((error: unknown) => log.error({ err: error }, 'Looking for deliveries failed.'))
      await (running.size < parallel ? rung : Promise.race(running))
      round.abort()
    }
  }

  return {
    start() {
      loop = untilStopped()
    },
    async stop() {
      stopping.abort()
      await loop
      await Promise.race([Promise.all(running), pause(PATIENCE_AT_STOP, undefined, { ref: false })])
      await Promise.all(channels.map(channel => channel.close()))
    },
    async drain() {
      looked = undefined
      for (;;) {
        await fill()
        if (running.size === 0) return
        await Promise.race(running)
      }
    },
  }
}
