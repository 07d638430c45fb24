import type { Action } from '@stoa/contract/actions'
import type { Groups } from '@stoa/contract/conditions'
import type { When } from '@stoa/contract/rules'
import { fieldsBeforeMessage } from './trigger-scopes.ts'

type Place = { path: string; problem: string }

const triggersOf = (when: When) => (when.kind === 'event' ? when.triggers : [])

/**
 * What does not go with the moment that the rule listens to. Before a message is stored there is no ticket: its text can be
 * replaced, and nothing else; and afterwards it cannot be.
 */
export const unfitPlaces = (rule: { when: When; groups: Groups; actions: readonly Action[] }): Place[] => {
  const triggers = triggersOf(rule.when)
  const before = triggers.includes('before-message')
  const alone = before && triggers.length > 1
  const problem = before ? 'not-before-message' : 'only-before-message'
  return [
    ...(alone ? [{ path: 'when.triggers', problem: 'before-message-alone' }] : []),
    ...rule.actions.flatMap(({ kind }, index) =>
      before === (kind === 'replace-text') ? [] : [{ path: `actions.${index}`, problem }],
    ),
    ...(before ? rule.groups : []).flatMap((group, at) =>
      group.flatMap(({ field }, index) =>
        fieldsBeforeMessage.has(field) ? [] : [{ path: `groups.${at}.${index}`, problem }],
      ),
    ),
  ]
}
