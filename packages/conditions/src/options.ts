import { authenticationResults } from '@stoa/contract/authentication-results'
import { availabilityStates } from '@stoa/contract/availability'
import { roles } from '@stoa/contract/permissions'
import { channels, priorities, statuses } from '@stoa/contract/ticket-shapes'
import type { Options } from './field.ts'

/** Fields whose values are the ids of something that people make and delete. */
const byId = new Set<Options>([
  'departments',
  'people',
  'assignees',
  'sla-levels',
  'customer-companies',
  'contact-groups',
  'field-options',
])

export const chosenById = (options: Options | undefined): boolean =>
  options !== undefined && byId.has(options)

const words: Partial<Record<Options, readonly string[]>> = {
  channels,
  statuses,
  priorities,
  'availability-states': availabilityStates,
  'message-kinds': ['incoming', 'reply', 'note', 'automatic-answer'],
  'actor-kinds': ['customer', 'agent', 'api', 'rule', 'system'],
  roles,
  'authentication-results': authenticationResults,
  'delivery-states': ['sent', 'failed'],
}

/** The words to choose from, those of a rank from the least on; undefined where there is no closed list. */
export const wordsOf = (options: Options | undefined): readonly string[] | undefined =>
  options && words[options]

/** The options from this one on, or up to it. */
export const ranked = (options: Options | undefined, word: string, operator: 'at-least' | 'at-most') => {
  const all = wordsOf(options) ?? []
  const at = all.indexOf(word)
  return operator === 'at-least' ? all.slice(at) : all.slice(0, at + 1)
}
