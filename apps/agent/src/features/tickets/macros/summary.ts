import type { Action, ActionOutcome } from '@stoa/contract/actions'

type Applied = { ticketId: number; found: boolean; did: readonly ActionOutcome[] }

export type Summary = {
  /** Tickets on which something was done and all of it was possible. */
  done: number
  /** Tickets on which it was all so already. */
  nothing: number
  failed: number
  gone: number
  /** What was not possible, and on how many tickets, the most frequent first. */
  problems: { action: Action; reason: string | null; count: number }[]
}

/** What a macro came to on several tickets. */
export function summaryOf(items: readonly Applied[]): Summary {
  const found = items.filter(item => item.found)
  const failures = found.flatMap(item => item.did.filter(isFailed))
  const alike = Map.groupBy(failures, ({ action, reason }) => JSON.stringify([action, reason]))
  const problems = [...alike.values()].flatMap(([first, ...others]) =>
    first ? [{ action: first.action, reason: first.reason, count: 1 + others.length }] : [],
  )
  const failed = found.filter(({ did }) => did.some(isFailed)).length
  const nothing = found.filter(({ did }) => did.every(({ outcome }) => outcome === 'nothing')).length
  return {
    done: found.length - failed - nothing,
    nothing,
    failed,
    gone: items.length - found.length,
    problems: problems.sort((one, other) => other.count - one.count),
  }
}

const isFailed = ({ outcome }: ActionOutcome): boolean => outcome === 'failed'
