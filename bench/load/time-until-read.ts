import { setTimeout as pause } from 'node:timers/promises'
import type { RealisticMail } from '@stoa/cast/realistic-mail'
import { openDatabase } from '../../apps/server/src/platform/db/database.ts'
import { openLines, sendMails } from './send-mails.ts'
import type { StoaProcess } from './stoa-process.ts'

const connections = 4
const longest = 120_000

const waiting = `select 1 from intake where state = 'waiting' limit 1`
const unheard = `select 1 from event where xid >= (select horizon from tick join follower on tick_id = tick.id where name = $1) limit 1`

/** Seconds from the first MAIL command on lines that stand until each mail is a ticket or a message; with `andFollowed` until that follower has heard of all. */
export const timeUntilRead = async (
  stoa: StoaProcess,
  url: string,
  mails: readonly RealisticMail[],
  { andFollowed = null }: { andFollowed?: string | null } = {},
): Promise<number> => {
  const { db, pool } = openDatabase({ url, connections: 1, onError: () => {} })
  try {
    await pool.query(waiting)
    const lines = await openLines(stoa.smtpPort, connections)
    const begin = performance.now()
    await sendMails(lines, mails)
    for (;;) {
      const isRead = (await pool.query(waiting)).rowCount === 0
      const isHeard = !andFollowed || (isRead && (await pool.query(unheard, [andFollowed])).rowCount === 0)
      const passed = performance.now() - begin
      if (isRead && isHeard) return passed / 1000
      if (passed > longest) throw new Error('The mails were not read in two minutes')
      await pause(5)
    }
  } finally {
    await db.destroy()
  }
}
