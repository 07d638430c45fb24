import { changesAt, dependOnTime } from '@stoa/conditions/changes-at'
import { matcher } from '@stoa/conditions/matcher'
import { needsOf } from '@stoa/conditions/needs'
import type { Need, Values } from '@stoa/conditions/values'
import type { Groups } from '@stoa/contract/conditions'
import type { ListOrder } from '@stoa/contract/list-looks'
import { isPersonal, seenByAssignee } from '../rules/for-whom.ts'
import { shownBy } from '../rules/shown-statuses.ts'
import { type Signal, signalsOf } from '../rules/signals.ts'
import type { Filled } from '../store/fills.ts'

/** The conditions of a view made ready: for whom a ticket is in it, and until when that stays so by itself. */
export type Keeper = {
  fillId: number
  viewId: number
  said: Groups
  /** With what goes without saying. */
  groups: Groups
  order: ListOrder
  personal: boolean
  timed: boolean
  signals: readonly Signal[]
  needs: readonly Need[]
  /** 0: everybody; a person; null: nobody. */
  holdsFor: (values: Values, now: Temporal.Instant) => number | null
  changesAt: (values: Values, now: Temporal.Instant) => Temporal.Instant | null
}

const earlier = (one: Temporal.Instant | null, other: Temporal.Instant | null) =>
  one && other ? (Temporal.Instant.compare(one, other) < 0 ? one : other) : (one ?? other)

export const createKeeper = ({ fillId, viewId, groups: said, order }: Filled, zone: string): Keeper => {
  const groups = shownBy(said)
  const personal = isPersonal(groups)
  const timed = dependOnTime(groups)
  const forAll = matcher(groups, { zone })
  const forAssignee = personal ? seenByAssignee(groups) : null
  const matchesAssignee = forAssignee && matcher(forAssignee, { zone })
  return {
    fillId,
    viewId,
    said,
    groups,
    order,
    personal,
    timed,
    signals: signalsOf(groups, zone),
    needs: needsOf(groups),
    holdsFor(values, now) {
      if (forAll(values, now) !== null) return 0
      const assignee = values.get('assignee')
      if (!matchesAssignee || typeof assignee !== 'number') return null
      return matchesAssignee(values, now) === null ? null : assignee
    },
    changesAt(values, now) {
      if (!timed) return null
      const next = changesAt(groups, values, now, { zone })
      return forAssignee ? earlier(next, changesAt(forAssignee, values, now, { zone })) : next
    },
  }
}
