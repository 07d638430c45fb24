import type { Groups } from '@stoa/contract/conditions'

/** What a new view begins with. */
export type NewViewSearch = { name?: string | undefined; groups?: Groups | undefined }

/** Reads the URL; what is no condition is left out, and whether it can be used the server says. */
export const newViewSearch = ({ name, groups }: Record<string, unknown>): NewViewSearch => ({
  name: typeof name === 'string' ? name : undefined,
  groups: isGroups(groups) ? groups : undefined,
})

const isGroups = (value: unknown): value is Groups =>
  Array.isArray(value) &&
  value.every(
    group => Array.isArray(group) && group.length > 0 && group.every(each => typeof each?.field === 'string'),
  )
