import type { Groups } from '@stoa/contract/conditions'
import { type ListOrder, listOrders } from '@stoa/contract/list-looks'

/** What a new view begins with. */
export type NewViewSearch = {
  name?: string | undefined
  groups?: Groups | undefined
  order?: ListOrder | undefined
}

/** Reads the URL; what is no condition is left out, and whether it can be used the server says. */
export const newViewSearch = ({ name, groups, order }: Record<string, unknown>): NewViewSearch => ({
  name: typeof name === 'string' ? name : undefined,
  groups: isGroups(groups) ? groups : undefined,
  order: listOrders.find(each => each === order),
})

const isGroups = (value: unknown): value is Groups =>
  Array.isArray(value) &&
  value.every(
    group => Array.isArray(group) && group.length > 0 && group.every(each => typeof each?.field === 'string'),
  )
