import type pg from 'pg'
import type { Logger } from 'pino'
import type { Wake } from './wake.ts'

const TICKER_LOCK = 7_861_002
/** Milliseconds between two ticks. A lone event is ticked at once; in a flood, fewer and larger batches cost everybody less. */
const SHORTEST_PAUSE = 40
const SLOW_POLL = 250

/**
 * A tick covers events of all transactions that have ended; it is made only when it would cover a new one.
 * `waiting` tells of events that are committed but still overtaken by an older open transaction. Both look for the first event by the index: where
 * only its being there is asked for, PostgreSQL expects one soon, and when there is none it reads the whole log.
 */
const TICK = `
  with now_at as (select pg_snapshot_xmin(pg_current_snapshot()) as horizon),
  last as (select horizon from tick order by id desc limit 1),
  made as (
    insert into tick (horizon)
    select now_at.horizon from now_at, last
    where (select xid from event where xid >= last.horizon order by xid limit 1) < now_at.horizon
    returning id
  ),
  told as (select pg_notify('stoa_tick', id::text) from made)
  select (select count(*) from told) > 0 as ticked,
         (select xid from event where xid >= (select horizon from now_at) order by xid limit 1) is not null as waiting`

export const tick = async (
  client: pg.ClientBase | pg.Pool,
): Promise<{ ticked: boolean; waiting: boolean }> => {
  const { rows } = await client.query<{ ticked: boolean; waiting: boolean }>({ name: 'tick', text: TICK })
  return rows[0] ?? { ticked: false, waiting: false }
}

/**
 * One process of the cluster ticks (advisory lock); every process hears of ticks by NOTIFY and rings `ticked`.
 * Runs until the signal aborts; a lost connection is taken up again.
 */
export const runTicker = async (options: {
  pool: pg.Pool
  log: Logger
  /** Rung by writers after a commit. */
  wake: Wake
  ticked: Wake
  signal: AbortSignal
}): Promise<void> => {
  const { pool, log, wake, ticked, signal } = options
  while (!signal.aborted) {
    const client = await pool.connect().catch(() => null)
    if (!client) {
      await wake.sleep(SLOW_POLL, signal)
      continue
    }
    const ring = () => ticked.ring()
    let broken: Error | undefined
    const onError = (error: Error) => {
      broken = error
    }
    client.on('notification', ring)
    client.on('error', onError)
    try {
      await client.query('listen stoa_tick')
      let leads = false
      while (!signal.aborted && !broken) {
        leads ||= (await client.query('select pg_try_advisory_lock($1) as held', [TICKER_LOCK])).rows[0].held
        const { ticked: made, waiting } = leads ? await tick(client) : { ticked: false, waiting: false }
        if (made) ring()
        // Asked for before the pause, so that a ring during it is not missed.
        const rung = made || waiting ? null : wake.sleep(SLOW_POLL, signal)
        await new Promise(resolve => setTimeout(resolve, SHORTEST_PAUSE))
        await rung
      }
    } catch (error) {
      if (!signal.aborted) log.warn({ err: error }, 'the ticker lost its connection and takes a new one')
      broken = error as Error
    } finally {
      client.off('notification', ring)
      client.off('error', onError)
      // A connection that holds a lock or listens must not go back to the pool.
      client.release(broken ?? true)
    }
  }
}
