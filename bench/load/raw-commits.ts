import { openDatabase } from '../../apps/server/src/platform/db/database.ts'

const commits = 400

/** What the database can do at best for one writer: single-row inserts over one connection, each committed, a second. */
export const rawCommits = async (url: string): Promise<number> => {
  const { db, pool } = openDatabase({ url, connections: 1, onError: () => {} })
  try {
    await pool.query(
      'create table if not exists bench_commit (id bigint generated always as identity, note text)',
    )
    const statement = {
      name: 'commit',
      text: 'insert into bench_commit (note) values ($1)',
      values: ['a small row'],
    }
    for (let warm = 0; warm < 20; warm++) await pool.query(statement)
    const begin = performance.now()
    for (let made = 0; made < commits; made++) await pool.query(statement)
    return commits / ((performance.now() - begin) / 1000)
  } finally {
    await db.destroy()
  }
}
