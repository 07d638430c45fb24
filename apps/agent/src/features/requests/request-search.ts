import type { OutgoingRequest } from '@stoa/contract/requests'

type State = OutgoingRequest['state']

/** Written out: the module of the contract carries a validator, and this is loaded with the map of the app. */
export const requestStates = [
  'waiting',
  'sending',
  'done',
  'failed',
  'refused',
] as const satisfies readonly State[]

/** What of the log is shown; it stands in the URL. */
export type RequestSearch = { state?: State; rule?: number }

/** Reads the URL; whatever makes no sense is left out rather than refused. */
export function requestSearch(search: Record<string, unknown>): RequestSearch {
  const found: RequestSearch = {}
  const state = requestStates.find(known => known === search.state)
  if (state) found.state = state
  if (Number.isInteger(search.rule) && Number(search.rule) > 0) found.rule = Number(search.rule)
  return found
}

/** The same as the query of `requests.list`. */
export const filterOf = ({ state, rule }: RequestSearch) => ({
  ...(state !== undefined && { state }),
  ...(rule !== undefined && { ruleId: rule }),
})
