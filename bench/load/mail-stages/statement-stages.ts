import pg from 'pg'
import { nothingSpent, type Spent, type Stage } from './stages.ts'

/** What a statement is for, by what it names; the first that fits. */
const subjects: readonly (readonly [RegExp, Stage])[] = [
  [/search_|ts_lexize|body_text as text/, 'words for search'],
  [/(into|update|from) intake\b/, 'keep raw'],
  [
    /insert into "?(ticket|message|attachment|event|contact)"?[ (]|update "?ticket"?[ ]|from ticket where id in/,
    'write',
  ],
  [
    /email_reference|department_address|recursive line|\bapart\b|contact_address|company_id|join intake/,
    'thread',
  ],
  [/mail_(ban|handling|group|quarantine)|message_split|spam_/, 'thread'],
  [
    /follower|\btick\b|from event|"?report_|sla_|notification|\brule|view_|contact_duplicate|goal/,
    'followers',
  ],
  [/from (person|ticket) /, 'followers'],
  [/^(begin|commit|rollback)/i, 'statements'],
]

const stageOf = (text: string): Stage => subjects.find(([subject]) => subject.test(text))?.[1] ?? 'other'

const lookAt = async <Result>(url: string, look: (client: pg.Client) => Promise<Result>): Promise<Result> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await look(client)
  } finally {
    await client.end()
  }
}

/** From the next start of the database on, it counts what its statements take. */
export const countStatements = (url: string) =>
  lookAt(url, async client => {
    await client.query('create extension if not exists pg_stat_statements')
    await client.query(`alter system set shared_preload_libraries = 'pg_stat_statements'`)
    await client.query('alter system set pg_stat_statements.track_planning = on')
  })

export const forgetStatements = (url: string) =>
  lookAt(url, client => client.query('select pg_stat_statements_reset()'))

type Counted = { query: string; calls: number; ms: number }

/** What statements took of each stage since they were forgotten, planning and the disk with them, in shares of 1; and how many there were. */
export const statementShares = async (url: string): Promise<{ shares: Spent; calls: number }> => {
  const rows = await lookAt(
    url,
    async client =>
      (
        await client.query<Counted>(
          `select query, calls::int as calls, total_plan_time + total_exec_time as ms from pg_stat_statements
           where dbid = (select oid from pg_database where datname = current_database()) order by ms desc`,
        )
      ).rows,
  )
  const counted = rows
    .filter(({ query }) => !/pg_stat_statements|bench_commit/.test(query))
    .map(row => ({ ...row, stage: stageOf(row.query) }))
  const shares = nothingSpent()
  for (const { stage, ms } of counted) shares[stage] += ms
  const sum = counted.reduce((all, { ms }) => all + ms, 0)
  for (const stage of Object.keys(shares) as Stage[]) shares[stage] /= sum
  return { shares, calls: counted.reduce((all, { calls }) => all + calls, 0) }
}
