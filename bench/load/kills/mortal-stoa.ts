import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { CallFunction } from '@stoa/client/call'
import type { Dice } from '../../../test/support/dice.ts'
import { signedIn } from '../signed-in.ts'
import { type StoaProcess, spawnStoa, startStoa } from '../stoa-process.ts'

/** One kill in so many hits the next start instead of a running server. */
const STARTS_HIT = 4
const LONGEST_START_HIT = 1500

/** A Stoa that is killed without a warning, again and again, and always comes back on the same data. */
export const mortalStoa = async (dataDir: string, chance: Dice) => {
  let current: StoaProcess = await startStoa({ dataDir })
  const killCurrent = async () => {
    const ended = once(current.child, 'exit')
    current.child.kill('SIGKILL')
    await ended
  }
  /** Kills a server that has hardly begun to start. */
  const killStart = async () => {
    const { child } = await spawnStoa({ dataDir })
    const ended = once(child, 'exit')
    await pause(chance.whole(1, LONGEST_START_HIT))
    child.kill('SIGKILL')
    await ended
  }
  return {
    /** Where it listens now; another port after each start. */
    smtpPort: () => current.smtpPort,
    call: (): Promise<CallFunction> => signedIn(current.origin),
    /** Kills it `times` times, each at a random moment of the work that goes on, up to `milliseconds` after a start. */
    async dies(times: number, milliseconds: number): Promise<void> {
      for (let deaths = 0; deaths < times; ) {
        await pause(chance.whole(0, milliseconds))
        await killCurrent()
        deaths += 1
        while (deaths < times && chance.chance(1 / STARTS_HIT)) {
          await killStart()
          deaths += 1
        }
        current = await startStoa({ dataDir })
      }
    },
    stop: () => current.stop(),
  }
}

export type MortalStoa = Awaited<ReturnType<typeof mortalStoa>>
