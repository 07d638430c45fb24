import { domainToASCII } from 'node:url'
import { expect, test } from 'vitest'
import { migrate } from '../../apps/server/src/platform/db/migrate.ts'
import { databaseOfBefore } from '../support/database-of-before.ts'

test('addresses that were kept with a domain in ASCII are found in its script; where both were there, both stay', async () => {
  const pool = await databaseOfBefore('0195_')
  const shown = [
    'müller.example',
    'παράδειγμα.δοκιμή',
    '例子.测试',
    'مثال.إختبار',
    'shop.žalias-namas.lt',
    'a𐌀b.example',
    'ü.ü.example',
  ]
  const unreadable = ['xn--.example', 'xn--99999999.example', 'xn--ab-j1t.example']
  const kept = [
    ...shown.map(domainToASCII),
    ...unreadable,
    'help.example.com',
    'xn--bcher-kva.example',
    'bücher.example',
  ]
  for (const [place, domain] of kept.entries()) {
    await pool.query(
      `with made as (insert into contact (name, email, created_at) values ('', $1, now()) returning id)
       insert into contact_address (email, contact_id) select $1, id from made`,
      [`nour${place}@${domain}`.replace(/nour(11|12)@/, 'nour@')],
    )
    await pool.query(
      `insert into mail_ban (kind, value, reason, created_at) values ('domain', $1, '', now())`,
      [domain],
    )
  }

  await migrate(pool)

  const values = async (sql: string) =>
    (await pool.query<{ value: string }>(sql)).rows.map(({ value }) => value)
  const after = [...shown, ...unreadable, 'help.example.com', 'xn--bcher-kva.example', 'bücher.example']
  expect(await values('select value from mail_ban order by id')).toEqual(after)
  const domains = `select split_part(email, '@', 2) as value from`
  expect(await values(`${domains} contact order by id`)).toEqual(after)
  expect(await values(`${domains} contact_address order by contact_id`)).toEqual(after)
})
