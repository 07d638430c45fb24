import type { Groups } from '@stoa/contract/conditions'
import type { Sharing } from '@stoa/contract/macros'
import { replaced, sharedInstead } from '../../../core/sharing/queries.ts'

type Named = { groups: Groups; sharing: Sharing }

/** A view that names one department, naming another instead; the same object where it does not. */
export const withSubstitute = <View extends Named>(view: View, from: number, to: number): View => {
  const { groups, sharing } = view
  const asks = groups
    .flat()
    .some(({ field, value }) => field === 'department' && Array.isArray(value) && value.includes(from))
  const shared = sharedInstead(sharing, from, to)
  if (!asks && shared === sharing) return view
  return {
    ...view,
    groups: asks
      ? groups.map(group =>
          group.map(condition =>
            condition.field === 'department' && Array.isArray(condition.value)
              ? { ...condition, value: replaced(condition.value, from, to) }
              : condition,
          ),
        )
      : groups,
    sharing: shared,
  }
}
