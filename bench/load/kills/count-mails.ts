import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { runningPostgres } from '../../../apps/server/src/platform/postgres/start-postgres.ts'

/** What became of mails with the subjects `Mail 0`, `Mail 1` and so on. */
export type Count = { messages: number; lost: number; doubled: number; failed: number; recordsKept: number }

/** How long nothing may happen until nothing more is expected, in milliseconds. */
const LONGEST_QUIET = 120_000

/** Waits until the ledger has nothing left, or nothing more happens, and counts. */
export const countMails = async (dataDir: string, mails: number): Promise<Count> => {
  const url = await runningPostgres(dataDir)
  const client = new pg.Client({ connectionString: url ?? '' })
  await client.connect()
  const whole = async (statement: string): Promise<number> =>
    Number((await client.query(statement)).rows[0]?.count)
  try {
    let seen = ''
    let since = performance.now()
    while (performance.now() - since < LONGEST_QUIET) {
      const kept = await whole('select count(*) from intake')
      const waiting = await whole("select count(*) from intake where state = 'waiting'")
      if (kept >= mails && waiting === 0) break
      if (seen !== `${kept} ${waiting}`) since = performance.now()
      seen = `${kept} ${waiting}`
      await pause(100)
    }
    const { rows } = await client.query<{ subject: string; count: string }>(
      `select ticket.subject, count(*) from ticket join message on ticket_id = ticket.id
       where message.kind = 'incoming' group by ticket.subject`,
    )
    const counts = new Map(rows.map(row => [row.subject, Number(row.count)]))
    const each = Array.from({ length: mails }, (_, n) => counts.get(`Mail ${n}`) ?? 0)
    return {
      messages: each.reduce((sum, count) => sum + count, 0),
      lost: each.filter(count => count === 0).length,
      doubled: each.filter(count => count > 1).length,
      failed: await whole("select count(*) from intake where state = 'failed'"),
      recordsKept: await whole('select count(*) from intake'),
    }
  } finally {
    await client.end()
  }
}
