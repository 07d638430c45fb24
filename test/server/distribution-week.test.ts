import { expect, onTestFinished, test } from 'vitest'
import { createModules } from '../../apps/server/src/modules.ts'
import { testPlatform } from '../../apps/server/src/platform/testing/test-platform.ts'
import { setUpBigCompany } from '../../bench/load/big-company.ts'
import { simulatedClock, simulateWeek } from '../support/simulated-week.ts'

const methods = ['round_robin', 'least_loaded', 'by_skill', 'priority_groups'] as const

test('in a week of arrivals nothing waits while somebody who fits is free, and nobody gets too much', async () => {
  const clock = simulatedClock()
  const platform = { ...(await testPlatform()), clock }
  const { http } = await createModules(platform, { appFolder: '' })
  onTestFinished(() => http.close())
  const company = await setUpBigCompany({ http }, { agentCount: 4 })
  for (const [index, id] of company.departmentIds.entries())
    await http.inject({
      method: 'POST',
      url: `/api/departments/${id}/change-distribution`,
      headers: { cookie: company.owner.cookie },
      payload: {
        method: methods[index % methods.length],
        beginWithin: 15,
        lastAgentFirst: index % 3 === 0,
        whenAway: index % 2 ? 'return' : 'keep',
      },
    })

  const week = await simulateWeek({ platform, company, tickets: 60, capacity: 2 })

  expect(week).toMatchObject({ waitedWhileFree: 0, capacityExceeded: 0 })
  expect(week.given).toBeGreaterThan(60)
  expect(week.expired).toBeGreaterThan(5)
  expect(week.perOnlineHour).toHaveLength(4)
}, 300_000)
