import type { Action } from '@stoa/contract/actions'
import type { Condition, Groups } from '@stoa/contract/conditions'
import type { RuleTrial, When } from '@stoa/contract/rules'
import { setUpBigCompany } from '../load/big-company.ts'
import { fillBySql } from '../load/fill-by-sql.ts'
import { withStoaInProcess } from '../load/stoa-in-process.ts'
import { median, type Row, rounded } from '../row.ts'

const tickets = 100_000
const rounds = 5

type Draft = { name: string; when?: When; groups: Groups }

const is = (field: string, operator: string, value: Condition['value']): Condition => ({
  field,
  operator,
  value,
})
const created: When = { kind: 'event', triggers: ['ticket-created'] }

/** Conditions of each kind that people use, from those that an index knows to those that read every text. */
const draftsFor = (departmentId: number): Draft[] => [
  { name: 'nothing asked', groups: [] },
  { name: 'a word of the subject', groups: [[is('subject', 'contains', ['refund', 'zeppelin'])]] },
  { name: 'a word of the text', groups: [[is('body', 'contains', ['pottery', 'бутыл'])]] },
  { name: 'source', groups: [[is('channel', 'any-of', ['facebook', 'instagram', 'viber', 'x'])]] },
  {
    name: 'department then, and status',
    groups: [[is('department', 'any-of', [departmentId]), is('status', 'any-of', ['new'])]],
  },
  { name: 'tags', groups: [[is('tags', 'any-of', ['topic-3', 'topic-9'])]] },
  { name: 'a pattern', groups: [[is('subject', 'matches', '#[0-9]*77 ')]] },
  {
    name: 'any message',
    when: { kind: 'event', triggers: ['message-added'] },
    groups: [[is('body', 'contains', ['news']), is('priority', 'at-least', 'high')]],
  },
  {
    name: 'by time',
    when: { kind: 'time', measure: 'status-older-than', seconds: 3 * 86_400 },
    groups: [[is('status', 'any-of', ['open']), is('priority', 'at-least', 'high')]],
  },
]

/** How long it takes to try a rule on a hundred thousand tickets of thirty days: the slowest of several, each the median of some goes. */
export const backtest100k: Row = {
  name: 'backtest-100k',
  measure: () =>
    withStoaInProcess(async stoa => {
      const company = await setUpBigCompany(stoa, { departmentCount: 20, agentCount: 40 })
      await fillBySql(stoa, company, { total: tickets, days: 30, along: 'messages and events' })
      const [departmentId = 0] = company.departmentIds
      const actions: Action[] = [
        { kind: 'transfer', department: departmentId, assignee: 'nobody' },
        { kind: 'tag', tags: ['topic-1'] },
      ]
      const told: { name: string; ms: number; trial: RuleTrial }[] = []
      for (const { name, when = created, groups } of draftsFor(departmentId)) {
        const payload = { when, groups, actions, days: 30 }
        const times: number[] = []
        let trial: RuleTrial | undefined
        for (let round = 0; round < rounds; round++) {
          const begin = performance.now()
          const headers = { cookie: company.owner.cookie }
          const response = await stoa.http.inject({ method: 'POST', url: '/api/rules/try', headers, payload })
          times.push(performance.now() - begin)
          if (response.statusCode !== 200) throw new Error(`${name} answered ${response.body}`)
          trial = response.json()
        }
        if (trial) told.push({ name, ms: median(times), trial })
      }
      const worst = told.reduce((one, other) => (one.ms > other.ms ? one : other))
      const each = told.map(
        ({ name, ms, trial }) =>
          `${name} ${rounded(ms)}${trial.sampled ? ` (${Math.round((100 * trial.looked) / trial.of)} % looked at)` : ''}`,
      )
      return {
        name: 'backtest-100k',
        value: rounded(worst.ms),
        unit: `ms, the slowest (${each.join(', ')})`,
        reference: null,
        ratio: null,
        goal: '< 1000',
        ok: worst.ms < 1_000,
      }
    }),
}
