import { setTimeout } from 'node:timers/promises'
import type { Tx } from '../db/database.ts'
import { createPipeline } from '../db/pipeline.ts'
import type { Platform } from '../platform.ts'
import { moveBookmark, register, takeBookmark } from './bookmark.ts'
import { digest } from './digest.ts'
import { type Follower, stages } from './follower.ts'
import { runTicker, tick } from './ticker.ts'
import { createWake, type Wake } from './wake.ts'

const SLOW_POLL = 1000
const PAUSE_AFTER_FAILURE = 500
const PAUSE_WHILE_WAITING = 5
const MOST_PAUSES_WHILE_WAITING = 300

type Transact = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>

/** One transaction of one follower. @returns whether it got on. */
const step = async (
  platform: Platform,
  follower: Follower,
  careful: boolean,
  transact: Transact = work => platform.db.transaction().execute(work),
): Promise<boolean> => {
  const { clock } = platform
  const moved = await transact(async tx => {
    const span = await takeBookmark(tx, follower)
    if (!span) return null
    // Once something of a ticket is set aside, its later events have to queue behind it.
    const troubled = await tx
      .selectFrom('follower_failure')
      .select('id')
      .where('follower', '=', follower.name)
      .executeTakeFirst()
    const events = await digest(tx, clock, follower, span, careful || troubled !== undefined)
    await moveBookmark(tx, follower, span.to)
    return events
  })
  if (moved) platform.wake.ring()
  return moved !== null
}

export type Followers = {
  /** Rung at each tick; for those who read the log without a bookmark of their own. */
  ticked: Wake
  start(): Promise<void>
  stop(): Promise<void>
  /** For tests: all that is recorded is digested when this returns, but for what a transaction that stays open holds back. */
  settle(): Promise<void>
}

export const createFollowers = (platform: Platform, followers: readonly Follower[]): Followers => {
  const ticked = createWake()
  const stopping = new AbortController()
  const running: Promise<void>[] = []
  const { signal } = stopping

  const prepare = () => platform.db.transaction().execute(tx => register(tx, followers))

  const follow = async (follower: Follower) => {
    // Everybody waits for those who route, and they write most: their statements stay prepared on a connection of their own.
    const line = follower.stage === 'routing' ? createPipeline(platform.pool) : null
    while (!signal.aborted) {
      try {
        if (!(await step(platform, follower, false, line?.transaction))) await ticked.sleep(SLOW_POLL, signal)
        // Whoever got on lets the stages behind read further.
        else if (follower.stage !== 'outlet') ticked.ring()
      } catch (error) {
        platform.log.warn(
          { err: error, follower: follower.name },
          'a follower failed; its events are now taken one by one',
        )
        await step(platform, follower, true).catch(async () => {
          await ticked.sleep(PAUSE_AFTER_FAILURE, signal)
        })
      }
    }
    await line?.close()
  }

  return {
    ticked,
    async start() {
      await prepare()
      const { pool, log, wake } = platform
      running.push(runTicker({ pool, log, wake, ticked, signal }), ...followers.map(follow))
    },
    async stop() {
      stopping.abort()
      await Promise.all(running)
    },
    async settle() {
      await prepare()
      const inOrder = [...followers].sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage))
      let moved = true
      let patience = MOST_PAUSES_WHILE_WAITING
      while (moved) {
        const { ticked: made, waiting } = await tick(platform.pool)
        // A transaction of another database of the same server, another test's for instance, holds ticks back too.
        const worthWaiting = waiting && patience-- > 0
        if (worthWaiting) await setTimeout(PAUSE_WHILE_WAITING)
        moved = made || worthWaiting
        for (const follower of inOrder) {
          const got = await step(platform, follower, false).catch(() => step(platform, follower, true))
          moved ||= got
        }
      }
    },
  }
}
