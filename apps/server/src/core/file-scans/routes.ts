import { virusScanner } from '@stoa/contract/virus-scanner'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { type Platform, write } from '../../platform/platform.ts'
import type { Caller } from '../people/queries.ts'
import { changeScanner } from './change-scanner.ts'
import { askClamd } from './clamd/ask-clamd.ts'
import { countWaiting, readScanner } from './store.ts'

/** Somebody waits for the answer. */
const PATIENCE = 10_000

export const virusScannerRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const { db } = platform
  const show = async () => ({ scanner: await readScanner(db), waiting: await countWaiting(db) })
  return [
    answer(virusScanner.get).with<Caller>(show),
    answer(virusScanner.change).with<Caller>(async ({ caller, body }) => {
      await write(platform, caller, act => changeScanner(act, body.scanner))
      return show()
    }),
    answer(virusScanner.test).with<Caller>(async ({ body }) => {
      try {
        return { version: await askClamd(body, 'VERSION', null, PATIENCE), problem: null }
      } catch (error) {
        return { version: null, problem: (error as Error).message }
      }
    }),
  ]
}
