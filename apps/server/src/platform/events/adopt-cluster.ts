import type pg from 'pg'

/**
 * Transaction numbers belong to one PostgreSQL cluster. A dump restored into another one brings ticks and events whose
 * numbers lie in the new cluster's future, so that new events would be skipped. Here they are renumbered: only the
 * ticks that somebody's bookmark stands on stay, and between two of them events keep their side.
 * Run before any follower. @returns whether it was another cluster
 */
export const adoptCluster = async (pool: pg.Pool): Promise<boolean> => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('lock table cluster in exclusive mode')
    const here = 'select system_identifier::text from pg_control_system()'
    const { rows } = await client.query<{ known: string | null; now: string }>(
      `select (select system_identifier from cluster) as known, (${here}) as now`,
    )
    const { known, now } = rows[0] ?? { known: null, now: '' }
    const isOther = known !== null && known !== now
    if (isOther) await renumber(client)
    if (known !== now)
      await client.query(
        'insert into cluster (system_identifier) values ($1) on conflict (one) do update set system_identifier = $1',
        [now],
      )
    await client.query('commit')
    return isOther
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

// Every cluster is past its 700th transaction when it has been made, and there are but a few bookmarks.
const renumber = (client: pg.PoolClient) =>
  client.query(`
    create temp table kept on commit drop as
      select id, horizon, row_number() over (order by id) as place from tick
      where id in (select tick_id from follower union select max(id) from tick);
    update event set xid = (10 + (select count(*) from kept where kept.horizon <= event.xid))::text::xid8;
    delete from tick where id not in (select id from kept);
    update tick set horizon = (10 + kept.place)::text::xid8 from kept where kept.id = tick.id;`)
