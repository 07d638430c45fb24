import type { Hands } from '../../../core/actions/commands.ts'
import { system } from '../../../platform/events/act.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { type Cursor, forgetCursors, readCursor, writeCursor } from '../store/time.ts'
import { actOnCrossed } from './act-on-crossed.ts'
import { findCrossed, type Place } from './find-crossed.ts'
import { createLiveTimeRules, type TimeRule } from './live-time-rules.ts'

/** Milliseconds: a round is short, so that other chores have their turn; what is left comes in the next one. */
const round = 800
const shortestShare = 50
const lookAnewAfter = { minutes: 1 }

/** A ticket at which a rule fails so often is passed over: others wait behind it. */
const mostFailures = 5

/** `done`: tickets that others let be in this round, because a rule that acted on them stops the others. */
type Round = { now: Temporal.Instant; done: Set<number>; failures: Map<string, number> }

/** Each second: every time rule looks at what has crossed its line since it last looked, and acts. A chore. */
export const createRunTimeRules = (platform: Platform, hands: Hands) => {
  const liveRules = createLiveTimeRules()
  const failures = new Map<string, number>()
  return async (): Promise<void> => {
    const rules = await liveRules(platform.db)
    await forgetCursors(
      platform.db,
      rules.map(rule => rule.id),
    )
    const now = platform.clock.now()
    const share = Math.max(shortestShare, round / Math.max(1, rules.length))
    const given: Round = { now, done: new Set(), failures }
    for (const rule of rules)
      await runRule(platform, hands, rule, given, performance.now() + share).catch(error =>
        platform.log.warn({ err: error, ruleId: rule.id }, 'a time rule could not look for its tickets'),
      )
  }
}

const runRule = async (
  platform: Platform,
  hands: Hands,
  rule: TimeRule,
  given: Round,
  until: number,
): Promise<void> => {
  const { now } = given
  let cursor = await readCursor(platform.db, rule.id, rule.looksFor)
  if (cursor && isOver(rule, cursor, now)) cursor = null
  const beganAt = cursor?.beganAt ?? now
  for (;;) {
    const { found, upTo, more } = await findCrossed(platform.db, rule, cursor, now)
    const reached = await actOnAll(platform, hands, rule, found, given, until)
    cursor = { beganAt, ...(reached === 'all' ? upTo : (reached ?? cursor ?? nowhere)) }
    // Only when all of it is done: after a crash it is looked at once more, and what was done has had its period.
    await writeCursor(platform.db, rule.id, rule.looksFor, cursor)
    if (!more || reached !== 'all' || performance.now() > until) return
  }
}

const nowhere: Place = { baseAt: Temporal.Instant.fromEpochMilliseconds(0), ticketId: 0 }

/** Whether it is time to look at all tickets anew. */
const isOver = ({ looksAnew }: TimeRule, { beganAt }: Cursor, now: Temporal.Instant): boolean =>
  looksAnew && Temporal.Instant.compare(beganAt.add(lookAnewAfter), now) <= 0

/** Each ticket in a transaction of its own. @returns the last one that is done, where time ran out or one failed; null where not even the first is */
const actOnAll = async (
  platform: Platform,
  hands: Hands,
  rule: TimeRule,
  found: readonly Place[],
  { done, failures }: Round,
  until: number,
): Promise<'all' | Place | null> => {
  let reached: Place | null = null
  for (const place of found) {
    const { ticketId } = place
    const pass = done.has(ticketId)
    const key = `${rule.id} ${ticketId}`
    try {
      const acted = await write(platform, system, act => actOnCrossed(act, rule, ticketId, hands, { pass }))
      if (acted && rule.stopsOthers) done.add(ticketId)
      failures.delete(key)
    } catch (error) {
      const times = (failures.get(key) ?? 0) + 1
      platform.log.warn({ err: error, ruleId: rule.id, ticketId, times }, 'a time rule failed on a ticket')
      failures.set(key, times)
      if (times < mostFailures) return reached
      failures.delete(key)
    }
    reached = place
    if (performance.now() > until) return place === found.at(-1) ? 'all' : reached
  }
  return 'all'
}
