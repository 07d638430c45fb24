import { setTimeout as pause } from 'node:timers/promises'
import type { RealisticMail } from '@stoa/cast/realistic-mail'
import { openDatabase } from '../../apps/server/src/platform/db/database.ts'
import { bundled, openLines, sendMails } from './send-mails.ts'
import type { StoaProcess } from './stoa-process.ts'

/** As many as Postfix opens to one receiver where nobody set it otherwise (`default_destination_concurrency_limit`). */
const usualLines = 20
const longest = 120_000

const waiting = `select 1 from intake where state = 'waiting' limit 1`
const unheard = `select 1 from event where xid >= (select horizon from tick join follower on tick_id = tick.id where name = $1) limit 1`

/**
 * Seconds from the first MAIL command on lines that stand until each mail is a ticket or a message (`read`), and until a follower has heard of
 * all that came of it (`heard`), where one is named.
 */
export const timeUntilRead = async (
  stoa: StoaProcess,
  url: string,
  mails: readonly RealisticMail[],
  { follower = null, lines: count = usualLines }: { follower?: string | null; lines?: number } = {},
): Promise<{ read: number; heard: number }> => {
  const { db, pool } = openDatabase({ url, connections: 1, onError: () => {} })
  const isRead = async () => (await pool.query(waiting)).rowCount === 0
  const isHeard = async () => !follower || (await pool.query(unheard, [follower])).rowCount === 0
  try {
    await pool.query(waiting)
    const bundles = bundled(mails, count)
    const lines = await openLines(stoa.smtpPort, count)
    const begin = performance.now()
    const until = async (isSo: () => Promise<boolean>) => {
      while (!(await isSo())) {
        if (performance.now() - begin > longest) throw new Error('The mails were not read in two minutes')
        await pause(20)
      }
      return (performance.now() - begin) / 1000
    }
    await sendMails(lines, bundles)
    const read = await until(isRead)
    return { read, heard: await until(isHeard) }
  } finally {
    await db.destroy()
  }
}
