import { customers } from '@stoa/cast/company'
import { conversations } from '@stoa/cast/conversations'
import type pg from 'pg'
import { previewOf } from '../../apps/server/src/core/tickets/rules/preview.ts'
import type { BigCompany } from './big-company.ts'
import {
  chance,
  chooseLives,
  countTickets,
  insertEvents,
  insertManyEvents,
  insertMessages,
  insertTags,
  insertTickets,
} from './fill-statements.ts'
import type { StoaInProcess } from './stoa-in-process.ts'

const batch = 25_000
const ticketsOfContact = 5
const tagCount = 50

export type Filling = {
  /** Up to so many; those that are there stay, so what was interrupted goes on. */
  total: number
  /** How many days before now the first one came. */
  days?: number
  /** Two or three short messages each; and what happened to each, too: three or four events, or about eight. */
  along?: 'nothing' | 'messages' | 'messages and events' | 'messages and many events'
}

/**
 * A million tickets in a few minutes: inserted by SQL, as the product's commands would have left them, because a million commands take
 * hours. Nothing hears of them. Everything is chosen by the ticket's number: two fillings are alike, but for where now is.
 */
export const fillBySql = async (
  { platform }: Pick<StoaInProcess, 'platform'>,
  company: BigCompany,
  { total, days = 365, along = 'nothing' }: Filling,
): Promise<void> => {
  const now = platform.clock.now().toString()
  const client = await platform.pool.connect()
  try {
    // As fast as the disk allows: what is lost in a crash is filled anew.
    await client.query(
      `set synchronous_commit = off; set session_replication_role = replica; set work_mem = '64MB'`,
    )
    const writers = Math.max(200, Math.ceil(total / ticketsOfContact))
    await prepare(client, company, { writers, now, days })
    await withoutIndexes(client)
    for (;;) {
      const first = 1 + (await newest(client, 'ticket'))
      if (first > total) break
      const last = Math.min(total, first + batch - 1)
      await client.query('begin')
      await client.query(chooseLives, [first, last, total, days, now, writers])
      await client.query('analyze filled (n, writer, talk, status)')
      await client.query(insertTickets, [now])
      await client.query(countTickets, [first, last])
      await client.query(insertTags)
      if (along !== 'nothing') {
        const before = await newest(client, 'message')
        await client.query(insertMessages, [before])
        if (along === 'messages and events') await client.query(insertEvents, [before, now])
        if (along === 'messages and many events') await client.query(insertManyEvents, [before, now])
      }
      await client.query('commit')
    }
    for (const table of ['ticket', 'message', 'contact', 'tag'])
      await client.query(
        `select setval(pg_get_serial_sequence('${table}', 'id'), greatest(1, (select max(id) from ${table})))`,
      )
    await makeIndexes(client)
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    // Not back into the pool: it has temporary tables, and no foreign keys.
    client.release(true)
  }
  await platform.pool.query('vacuum analyze')
}

/** Making an index at the end is quicker than keeping it. What is to be made is written down, for whoever goes on after a crash. */
const withoutIndexes = async (client: pg.PoolClient): Promise<void> => {
  await client.query(`
    begin;
    create table if not exists bench_index (name text primary key, made_by text not null);
    insert into bench_index
      select class.relname, pg_get_indexdef(class.oid) from pg_index join pg_class as class on class.oid = indexrelid
      where indrelid in ('ticket'::regclass, 'ticket_tag'::regclass, 'message'::regclass, 'event'::regclass) and not indisunique
      on conflict do nothing;
    do $$ declare name text; begin
      for name in select bench_index.name from bench_index loop execute format('drop index if exists %I', name); end loop;
    end $$;
    commit`)
}

const makeIndexes = async (client: pg.PoolClient): Promise<void> => {
  await client.query(`set maintenance_work_mem = '512MB'`)
  const { rows } = await client.query<{ made_by: string }>('select made_by from bench_index order by name')
  for (const { made_by } of rows) await client.query(made_by)
  await client.query('drop table bench_index')
}

const newest = async (client: pg.PoolClient, table: 'ticket' | 'message'): Promise<number> => {
  const { rows } = await client.query(`select coalesce(max(id), 0) as newest from ${table}`)
  return Number(rows[0]?.newest)
}

/** What there is to choose from, as temporary tables: departments with their members, conversations, contacts and tags. */
const prepare = async (
  client: pg.PoolClient,
  company: BigCompany,
  { writers, now, days }: { writers: number; now: string; days: number },
): Promise<void> => {
  await client.query(chance)
  const people = [company.owner, ...company.agents]
  const desks = company.departmentIds.map((id, k) => ({
    k,
    department_id: id,
    members: people.filter(person => person.departmentIds.includes(id)).map(person => person.id),
  }))
  await client.query('create temp table desk (k int primary key, department_id bigint, members bigint[])')
  await client.query(
    `insert into desk select k, department_id, array(select jsonb_array_elements_text(members)::bigint)
     from jsonb_to_recordset($1::jsonb) as given (k int, department_id bigint, members jsonb)`,
    [JSON.stringify(desks)],
  )
  const talks = conversations.map(({ subject, text, customer }, k) => ({
    k,
    subject,
    text,
    preview: previewOf(text),
    language: customers[customer].language,
  }))
  await client.query(
    `create temp table talk as
     select * from jsonb_to_recordset($1::jsonb) as given (k int, subject text, text text, preview text, language text)`,
    [JSON.stringify(talks)],
  )
  await client.query(
    `insert into contact (name, email, created_at)
     select 'Customer ' || k, 'customer-' || k || '@' || (array['mail', 'post', 'pastas', 'harbour-kitchen'])[1 + k % 4] || '.example',
            $2::timestamptz - make_interval(days => $3)
     from generate_series(1, $1::int) as k on conflict do nothing`,
    [writers, now, days],
  )
  await client.query(
    `insert into contact_address (email, contact_id) select email, id from contact where email <> '' on conflict do nothing`,
  )
  await client.query(
    `create temp table writer as
     select split_part(split_part(email, '@', 1), '-', 2)::int as k, id as contact_id, email from contact
     where email ~ '^customer-[0-9]+@'`,
  )
  await client.query('create index on writer (k); analyze writer; analyze desk; analyze talk')
  await client.query(
    `insert into tag (name) select 'topic-' || k from generate_series(1, $1::int) as k
     where not exists (select from tag where tag.name = 'topic-' || k)`,
    [tagCount],
  )
  await client.query(
    `create temp table label as select (row_number() over (order by id) - 1)::int as k, id from tag where name like 'topic-%'`,
  )
}
