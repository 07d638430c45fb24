import { statfs } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Platform } from '../../../../platform/platform.ts'

export type Limits = {
  /** Records of the ledger that wait to be read. */
  waiting: number
  /** Bytes of the disk that attachments and the embedded database live on. */
  freeDisk: number
  /** Bytes of mails that are being received at this moment, of all connections. */
  inHand: number
}

export const usualLimits: Limits = {
  waiting: 20_000,
  freeDisk: 300 * 1024 * 1024,
  inHand: 256 * 1024 * 1024,
}

const FRESH = 1000

/** Says whether more mail can be taken in now. Senders that are asked to come later do, for days. */
export const createPressureGauge = (platform: Pick<Platform, 'db' | 'config'>, limits: Limits) => {
  let inHand = 0
  let asked = Number.NEGATIVE_INFINITY
  let answer: Promise<string | null> = Promise.resolve(null)

  const look = async (): Promise<string | null> => {
    const { rows } = await sql<{ many: boolean }>`
      select count(*) > ${limits.waiting} as many
      from (select from intake where state = 'waiting' limit ${limits.waiting + 1}) waiting`.execute(
      platform.db,
    )
    if (rows[0]?.many) return 'Too much is waiting to be read'
    const disk = await statfs(platform.config.dataDir)
    return disk.bavail * disk.bsize < limits.freeDisk ? 'The disk is nearly full' : null
  }

  return {
    /** What stands in the way, in a few words for the other server's log; null: nothing does. */
    async obstacle(): Promise<string | null> {
      if (inHand >= limits.inHand) return 'Too much is being received'
      const now = performance.now()
      if (now - asked > FRESH) {
        asked = now
        answer = look()
      }
      return answer
    },
    /** Counts what is being received: bytes more, or less when they are stored. @returns whether there is still room */
    hold(bytes: number): boolean {
      inHand += bytes
      return inHand <= limits.inHand * 2
    },
  }
}

export type PressureGauge = ReturnType<typeof createPressureGauge>
