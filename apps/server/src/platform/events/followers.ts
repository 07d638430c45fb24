import { setTimeout } from 'node:timers/promises'
import { createPipeline } from '../db/pipeline.ts'
import type { Platform } from '../platform.ts'
import { register } from './bookmark.ts'
import { type Follower, stages } from './follower.ts'
import { type Line, takeStageTurn } from './stage-turn.ts'
import { runTicker, tick } from './ticker.ts'
import { createWake, type Wake } from './wake.ts'

const SLOW_POLL = 1000
const PAUSE_AFTER_FAILURE = 500
const PAUSE_WHILE_WAITING = 20
const MOST_PAUSES_WHILE_WAITING = 300

export type Followers = {
  /** Rung when outlets may have more to read; for those who read the log without a bookmark of their own. */
  ticked: Wake
  start(): Promise<void>
  stop(): Promise<void>
  /** For tests: all that is recorded is digested when this returns, but for what a transaction that stays open holds back. */
  settle(): Promise<void>
}

export const createFollowers = (platform: Platform, followers: readonly Follower[]): Followers => {
  const ticked = createWake()
  const stopping = new AbortController()
  const running: Promise<unknown>[] = []
  const { signal } = stopping

  const prepare = () => platform.db.transaction().execute(tx => register(tx, followers))

  const turns = stages.flatMap(stage => {
    const own = followers.filter(follower => follower.stage === stage)
    if (own.length === 0) return []
    return [{ stage, turn: (line: Line) => takeStageTurn({ ...platform, line }, stage, own) }]
  })

  /** Each stage has a bell; it is rung by the stage before it, since nobody may read on before that has. */
  const follow = async (turn: (line: Line) => Promise<boolean>, bell: Wake, next: Wake | null) => {
    const line = createPipeline(platform.pool)
    while (!signal.aborted) {
      const round = new AbortController()
      // Asked for before looking, so that a ring between looking and sleeping is not missed.
      const rung = bell.sleep(SLOW_POLL, AbortSignal.any([signal, round.signal]))
      const gotOn = await turn(line).catch(async error => {
        platform.log.warn({ err: error }, 'followers cannot go on; they try again')
        await setTimeout(PAUSE_AFTER_FAILURE, undefined, { signal }).catch(() => {})
        return false
      })
      next?.ring()
      if (!gotOn) await rung
      round.abort()
    }
    await line.close()
  }

  return {
    ticked,
    async start() {
      await prepare()
      const { pool, log, wake } = platform
      // Outlets share theirs with whoever reads the log without a bookmark.
      const bells = turns.filter(({ stage }) => stage !== 'outlet').map(createWake)
      bells.push(ticked)
      const [first = ticked] = bells
      running.push(runTicker({ pool, log, wake, ticked: first, signal }))
      for (const [place, { turn }] of turns.entries())
        running.push(follow(turn, bells[place] ?? ticked, bells[place + 1] ?? null))
    },
    async stop() {
      stopping.abort()
      await Promise.all(running)
    },
    async settle() {
      await prepare()
      const { db, pool } = platform
      const line: Line = {
        asking: work => work(db),
        transaction: work => db.transaction().execute(work),
      }
      let moved = true
      let patience = MOST_PAUSES_WHILE_WAITING
      while (moved) {
        const { ticked: made, waiting } = await tick(pool)
        // A transaction of another database of the same server, another test's for instance, holds ticks back too.
        const worthWaiting = waiting && patience-- > 0
        if (worthWaiting) await setTimeout(PAUSE_WHILE_WAITING)
        moved = made || worthWaiting
        for (const { turn } of turns) if (await turn(line)) moved = true
      }
    },
  }
}
