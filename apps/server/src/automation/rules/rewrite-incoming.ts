import { needKey, type Values } from '@stoa/conditions/values'
import type { ActionOutcome } from '@stoa/contract/actions'
import { replaceText } from '../../core/actions/queries.ts'
import type { IncomingMessage, RewriteIncoming } from '../../core/tickets/commands.ts'
import { oncePerBatch } from '../../platform/events/once-per-batch.ts'
import { keepRunBefore, type RunBefore } from './keep-run-before.ts'
import { createLiveRules, type LiveRule } from './live-rules.ts'
import { seenBy } from './rules/seen.ts'

type Incoming = Parameters<RewriteIncoming>[1]

const valuesOf = ({ channel, headers }: Incoming, message: IncomingMessage, { needs }: LiveRule): Values => {
  const { subject, sender, recipients, cc, text } = message
  const fields: Record<string, unknown> = { channel, subject, from: sender, to: recipients, cc, body: text }
  return new Map(
    needs.map(need => [
      needKey(need),
      need.key === undefined ? fields[need.field] : headers()[need.key.toLowerCase()],
    ]),
  )
}

const rewrite = (rule: LiveRule, message: IncomingMessage) => {
  let said = message
  const did = rule.actions.map((action): ActionOutcome => {
    if (action.kind !== 'replace-text') return { action, outcome: 'nothing', reason: null }
    const before = said
    said = { ...said, ...replaceText(said, action) }
    const isSame = before.subject === said.subject && before.text === said.text && before.html === said.html
    return { action, outcome: isSame ? 'nothing' : 'done', reason: null }
  })
  return { said, did }
}

/** What rules make of a message before it is stored. What came in stays as it came, in the ledger of intake. */
export const createRewriteIncoming = (): RewriteIncoming => {
  const liveRules = oncePerBatch(createLiveRules())

  return async (act, incoming) => {
    const rules = (await liveRules(act)).hearing(['before-message'])
    const now = act.clock.now()
    const runs: RunBefore[] = []
    let { message } = incoming
    for (const rule of rules) {
      const found = { ruleId: rule.id, group: null, seen: [], did: [] }
      try {
        const values = valuesOf(incoming, message, rule)
        const group = rule.matches(values, now)
        if (group === null) continue
        const { said, did } = rewrite(rule, message)
        const seen = seenBy(rule.groups, group, values, now)
        runs.push({ ...found, group: rule.groups.length > 0 ? group : null, seen, did, outcome: 'done' })
        message = said
        if (rule.stopsOthers) break
      } catch {
        // A message never stays outside because of a rule.
        runs.push({ ...found, outcome: 'failed' })
      }
    }
    return { message, settle: (given, ticketId) => keepRunBefore(given, ticketId, runs) }
  }
}
