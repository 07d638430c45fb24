import { realisticMails } from '@stoa/cast/realistic-mail'
import type { CallFunction } from '@stoa/client/call'
import type { Condition, Groups } from '@stoa/contract/conditions'
import { timeUntilRead } from '../load/time-until-read.ts'
import { untilQuiet } from '../load/until-quiet.ts'
import { withMailedStoa } from '../load/with-mailed-stoa.ts'
import { median, type Row, rounded } from '../row.ts'

const ruleCount = 500
/** Each with none and with all. */
const rounds = 3
const mailsInRound = 300

const is = (field: string, operator: string, value: Condition['value']): Condition => ({
  field,
  operator,
  value,
})

/** The mails have as many senders' numbers as there are rules that are about a sender: one of them holds for each message. */
const everyEighth = 8

/** Five conditions of the kinds that people use, the texts read first. */
const groupsOf = (number: number): Groups => {
  const aboutSender = number % everyEighth === 0
  return [
    [
      aboutSender
        ? is('body', 'contains-not', [`parcel ${number}`])
        : is('body', 'contains', [`parcel ${number}`, `invoice ${number}`]),
      is('subject', 'contains-not', [`#${number}`]),
      is('channel', 'any-of', ['email']),
      aboutSender
        ? is('from', 'contains', [`.${number / everyEighth}@`])
        : is('from', 'ends-with', [`@customer-${number}.example`, '.example']),
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

type Rates = { read: number; heard: number }

/** Mail in, as `mail-in` measures it: without any rule, and with 500 that are switched on; and until the rules have heard of all of it. */
export const rules500: Row = {
  name: 'rules-500',
  measure: () =>
    withMailedStoa(async ({ stoa, url, call, addresses }) => {
      const ids = await makeRules(call)
      const switchTo = async (active: boolean) => {
        for (const id of ids) await call('rules.change', { params: { id }, body: { active } })
        await untilQuiet(url)
      }
      const ratesOf = async (seed: number): Promise<Rates> => {
        const at = Temporal.Now.instant().subtract({ hours: 2 })
        const mails = realisticMails(mailsInRound, { seed, to: addresses, at })
        const { read, heard } = await timeUntilRead(stoa, url, mails, { follower: 'rules' })
        await untilQuiet(url)
        return { read: mailsInRound / read, heard: mailsInRound / heard }
      }
      await untilQuiet(url)
      await ratesOf(0)
      const results: { none: Rates; all: Rates }[] = []
      for (let round = 1; round <= rounds; round++) {
        const none = await ratesOf(2 * round)
        await switchTo(true)
        results.push({ none, all: await ratesOf(2 * round + 1) })
        await switchTo(false)
      }
      const ran = (await call('rules.list', { query: {} })).items.reduce(
        (sum, { counts }) => sum + counts.done,
        0,
      )
      const ratio = median(results.map(({ none, all }) => all.read / none.read))
      const mean = (of: (result: (typeof results)[number]) => number) => rounded(median(results.map(of)))
      return {
        name: 'rules-500',
        value: mean(({ all }) => all.read),
        unit: `mails/s; until the rules have heard of them ${mean(({ all }) => all.heard)}, without rules ${mean(({ none }) => none.heard)} (${rounded(ran / rounds / mailsInRound)} rules act on each)`,
        reference: { value: mean(({ none }) => none.read), what: 'mails/s without rules' },
        ratio: rounded(ratio),
        goal: 'ratio ≥ 0.8',
        ok: ratio >= 0.8,
      }
    }),
}
