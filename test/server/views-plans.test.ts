import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { views } from '@stoa/contract/views'
import { expect, onTestFinished, test } from 'vitest'
import { createModules } from '../../apps/server/src/modules.ts'
import { testPlatform } from '../../apps/server/src/platform/testing/test-platform.ts'
import { setUpBigCompany } from '../../bench/load/big-company.ts'
import { fillBySql } from '../../bench/load/fill-by-sql.ts'
import { plansOfViews } from '../../bench/load/view-plans.ts'

/** How rows are found and put into order; a cache in between is a matter of size. */
const shapeOf = (plans: string) =>
  plans
    .split('\n')
    .map(line => line.trim().replace(/^-> +/, ''))
    .filter(line => /^(#|Limit|Sort$|Nested|Hash|Merge|Index|Bitmap|Seq|Function|Group|Aggregate)/.test(line))

test('a page and the counts of views are ranges of indexes, here as among a million tickets', async () => {
  const platform = await testPlatform()
  const { http, filling } = await createModules(platform, { appFolder: '' })
  onTestFinished(() => http.close())
  const company = await setUpBigCompany({ http }, { agentCount: 3 })
  await fillBySql({ platform }, company, { total: 10_000 })
  for (const [name, groups] of Object.entries({
    All: [],
    Mine: [[{ field: 'assignee', operator: 'any-of', value: ['me'] }]],
  })) {
    const payload = { name, groups, sharing: { with: 'everybody' } }
    const { cookie } = company.owner
    await http.inject({ method: 'POST', url: views.create.path, payload, headers: { cookie } })
  }
  await filling.round()
  await platform.pool.query('vacuum analyze')

  const plans = await plansOfViews(platform.db, company.agents[0], { few: true })

  const checkedIn = await readFile(join(import.meta.dirname, '../../bench/plans/views.txt'), 'utf8')
  expect(shapeOf(plans)).toEqual(shapeOf(checkedIn))
  expect(plans).not.toMatch(/Seq Scan|Incremental Sort/)
}, 60_000)
