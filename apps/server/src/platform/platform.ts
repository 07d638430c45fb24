import type pg from 'pg'
import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Db } from './db/database.ts'
import type { Act, Actor, Cause } from './events/act.ts'
import type { Wake } from './events/wake.ts'
import type { FileStore } from './files/file-store.ts'
import type { Secrets } from './secrets.ts'

/** What every module stands on; made once in main.ts and handed to those who need it. */
export type Platform = {
  db: Db
  pool: pg.Pool
  clock: Clock
  log: Logger
  config: Config & { publicUrl: string }
  secrets: Secrets
  files: FileStore
  /** Rung after a commit that may have recorded events or intents. */
  wake: Wake
  /** Rung after something was put into the ledger of intake: many of them come in for each that anybody else has to hear of. */
  arrived: Wake
}

/** Runs commands in one transaction on somebody's behalf, then wakes those who follow events. */
export const write = async <Result>(
  platform: Pick<Platform, 'db' | 'clock' | 'wake'>,
  actor: Actor,
  commands: (act: Act) => Promise<Result>,
  cause?: Cause,
): Promise<Result> => {
  const result = await platform.db
    .transaction()
    .execute(tx => commands({ tx, actor, clock: platform.clock, ...(cause && { cause }) }))
  platform.wake.ring()
  return result
}
