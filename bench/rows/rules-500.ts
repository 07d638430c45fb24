import { departments } from '@stoa/cast/company'
import { realisticMails } from '@stoa/cast/realistic-mail'
import type { CallFunction } from '@stoa/client/call'
import type { Condition, Groups } from '@stoa/contract/conditions'
import { runningPostgres } from '../../apps/server/src/platform/postgres/start-postgres.ts'
import { signedIn } from '../load/signed-in.ts'
import { withDataDir, withStoa } from '../load/stoa-process.ts'
import { timeUntilRead } from '../load/time-until-read.ts'
import { median, type Row, rounded } from '../row.ts'

const ruleCount = 500
/** Each with none and with all; a first one warms up. */
const rounds = 4
const mailsInRound = 300
const addresses = Object.values(departments).flatMap(department => department.addresses)

const is = (field: string, operator: string, value: Condition['value']): Condition => ({
  field,
  operator,
  value,
})

/** Five conditions of the kinds that people use; the texts are read, and one rule of twenty-five holds now and then. */
const groupsOf = (number: number): Groups => {
  const often = number % 25 === 0
  return [
    [
      is('body', 'contains', often ? ['a'] : [`parcel ${number}`, `invoice ${number}`]),
      is('subject', 'contains-not', [`#${number}`]),
      is('channel', 'any-of', ['email']),
      is('from', 'ends-with', often ? ['.example'] : [`@customer-${number}.example`, '.example']),
      is('status', 'none-of', ['closed', 'spam']),
    ],
  ]
}

const makeRules = async (call: CallFunction): Promise<number[]> => {
  const ids: number[] = []
  for (let number = 1; number <= ruleCount; number++) {
    const rule = await call('rules.create', {
      body: {
        name: `Rule ${number}`,
        when: { kind: 'event', triggers: [number % 2 ? 'ticket-created' : 'message-added'] },
        groups: groupsOf(number),
        actions: [{ kind: 'tag', tags: [`topic-${number}`] }],
      },
    })
    ids.push(rule.id)
  }
  return ids
}

/** Mail in, as `mail-in` measures it, but until the rules have heard of all of it too: without any rule, and with 500 that are switched on. */
export const rules500: Row = {
  name: 'rules-500',
  measure: () =>
    withDataDir(dataDir =>
      withStoa({ dataDir }, async stoa => {
        const url = await runningPostgres(dataDir)
        if (!url) throw new Error('The embedded database does not run')
        const call = await signedIn(stoa.origin)
        for (const { name, addresses: own } of Object.values(departments))
          await call('departments.create', { body: { name, addresses: [...own] } })
        const ids = await makeRules(call)
        const switchTo = async (active: boolean) => {
          for (const id of ids) await call('rules.change', { params: { id }, body: { active } })
        }
        const results: { none: number; all: number }[] = []
        for (let round = 0; round < rounds; round++) {
          const rateOf = async (seed: number) => {
            const at = Temporal.Now.instant().subtract({ hours: 2 })
            const mails = realisticMails(mailsInRound, { seed, to: addresses, at })
            return mailsInRound / (await timeUntilRead(stoa, url, mails, { andFollowed: 'rules' }))
          }
          const none = await rateOf(2 * round + 1)
          await switchTo(true)
          const all = await rateOf(2 * round + 2)
          await switchTo(false)
          if (round > 0) results.push({ none, all })
        }
        const ratio = median(results.map(({ none, all }) => all / none))
        const ran = (await call('rules.list', { query: {} })).items.reduce(
          (sum, { counts }) => sum + counts.done,
          0,
        )
        return {
          name: 'rules-500',
          value: rounded(median(results.map(({ all }) => all))),
          unit: `mails/s (rules ran ${ran} times)`,
          reference: {
            value: rounded(median(results.map(({ none }) => none))),
            what: 'mails/s without rules',
          },
          ratio: rounded(ratio),
          goal: 'ratio ≥ 0.8',
          ok: ratio >= 0.8,
        }
      }),
    ),
}
