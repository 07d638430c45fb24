import type { Condition } from '@stoa/contract/conditions'
import type { When } from '@stoa/contract/rules'
import { sql } from 'kysely'
import { findCrossed, type Place } from '../../apps/server/src/automation/rules/time/find-crossed.ts'
import {
  createLiveTimeRules,
  type TimeRule,
} from '../../apps/server/src/automation/rules/time/live-time-rules.ts'
import { type BigCompany, setUpBigCompany } from '../load/big-company.ts'
import { fillBySql } from '../load/fill-by-sql.ts'
import { type StoaInProcess, withStoaInProcess } from '../load/stoa-in-process.ts'
import { median, type Row, rounded } from '../row.ts'

const tickets = 1_000_000
const matches = 1_000
const rounds = 5

const is = (field: string, operator: string, value: Condition['value']): Condition => ({
  field,
  operator,
  value,
})

/** How long a time rule takes to find its thousand tickets among a million: when it looks for the first time, and in every second after that. */
export const timeRule1m: Row = {
  name: 'time-rule-1m',
  measure: () =>
    withStoaInProcess(async stoa => {
      const company = await setUpBigCompany(stoa, { departmentCount: 20, agentCount: 40 })
      await fillBySql(stoa, company, { total: tickets })
      const seconds = await secondsFor(stoa)
      const stale = await ruleOf(
        stoa,
        company,
        'Stale',
        { kind: 'time', measure: 'status-older-than', seconds },
        [is('status', 'any-of', ['open']), is('priority', 'any-of', ['urgent'])],
      )
      const word = await ruleOf(stoa, company, 'Word', { kind: 'time', measure: 'older-than', seconds: 60 }, [
        is('subject', 'contains', ['kaleidoscope']),
      ])
      const first = await timed(stoa, stale, null)
      const unlucky = await timed(stoa, word, null)
      const now = stoa.platform.clock.now()
      const { upTo } = await findCrossed(stoa.platform.db, stale, null, now)
      const again = await timed(stoa, stale, upTo)
      return {
        name: 'time-rule-1m',
        value: rounded(first.ms),
        unit: `ms to find ${first.found} (in the seconds after that ${rounded(again.ms)}; ${unlucky.found} by a word of the subject, which no index knows, ${rounded(unlucky.ms)} in ${unlucky.steps} steps)`,
        reference: null,
        ratio: null,
        goal: '< 200',
        ok: first.ms < 200 && Math.abs(first.found - matches) < matches / 20,
      }
    }),
}

/** Since when urgent open tickets have to be open, so that a thousand are. */
const secondsFor = async ({ platform }: StoaInProcess): Promise<number> => {
  const { rows } = await sql<{ at: Temporal.Instant }>`
    select status_changed_at as at from ticket where status = 'open' and priority = 'urgent'
    order by status_changed_at offset ${matches - 1} limit 1`.execute(platform.db)
  const since = rows[0]?.at ?? platform.clock.now()
  return Math.round(since.until(platform.clock.now()).total('seconds')) - 1
}

const ruleOf = async (
  { http, platform }: StoaInProcess,
  { owner: { cookie } }: BigCompany,
  name: string,
  when: When,
  group: Condition[],
): Promise<TimeRule> => {
  const actions = [{ kind: 'tag', tags: ['stale'] }]
  const payload = { name, active: true, when, groups: [group], actions }
  const response = await http.inject({ method: 'POST', url: '/api/rules', headers: { cookie }, payload })
  if (response.statusCode !== 200) throw new Error(`/api/rules answered ${response.body}`)
  const rule = (await createLiveTimeRules()(platform.db)).find(each => each.name === name)
  if (!rule) throw new Error('The rule does not run')
  return rule
}

/** Until there is nothing more to find; the median of some goes. */
const timed = async ({ platform }: StoaInProcess, rule: TimeRule, from: Place | null) => {
  const times: number[] = []
  let found = 0
  let steps = 0
  for (let round = 0; round < rounds; round++) {
    found = 0
    steps = 0
    const begin = performance.now()
    for (let place = from, more = true; more; steps++) {
      const crossed = await findCrossed(platform.db, rule, place, platform.clock.now())
      found += crossed.found.length
      place = crossed.upTo
      more = crossed.more
    }
    times.push(performance.now() - begin)
  }
  return { ms: median(times), found, steps }
}
