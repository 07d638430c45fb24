import type { ApiError } from '@stoa/client/api-error'
import type { Scope } from '@stoa/conditions/field'
import type { Rule, Trigger, When } from '@stoa/contract/rules'
import { type ActionProblem, actionProblems, blankActions } from '../../lib/actions/places.ts'
import { blankProblems } from '../../lib/conditions/blank.ts'
import { conditionProblems, type Problem } from '../../lib/conditions/places.ts'
import type { RuleKind } from './rule-search.ts'

/** A rule as it stands in the editor. */
export type RuleDraft = Pick<Rule, 'name' | 'note' | 'active' | 'when' | 'groups' | 'actions' | 'stopsOthers'>

export const draftOf = (rule: RuleDraft): RuleDraft => {
  const { name, note, active, when, groups, actions, stopsOthers } = rule
  return { name, note, active, when, groups, actions, stopsOthers }
}

const whenOf = (kind: RuleKind): When =>
  kind === 'event'
    ? { kind, triggers: ['ticket-created'] }
    : { kind, measure: 'status-older-than', seconds: 3 * 86_400 }

export const emptyDraft = (kind: RuleKind): RuleDraft => ({
  name: '',
  note: '',
  active: false,
  when: whenOf(kind),
  groups: [],
  actions: [],
  stopsOthers: false,
})

/** Triggers at which there is a message to look at. */
const withMessage: readonly Trigger[] = [
  'ticket-created',
  'ticket-created-by-mail',
  'message-added',
  'entry-added',
  'before-message',
  'delivery-changed',
]

/** What there is to ask about when the rule acts; the server holds it to the same. */
export function scopesOf(when: When): Scope[] {
  if (when.kind === 'time') return ['ticket', 'clock']
  return when.triggers.every(trigger => withMessage.includes(trigger))
    ? ['ticket', 'event', 'message', 'clock']
    : ['ticket', 'event', 'clock']
}

export const isBeforeMessage = (when: When): boolean =>
  when.kind === 'event' && when.triggers.includes('before-message')

/** Before a message is stored there is no ticket yet. */
const fieldsBeforeMessage: ReadonlySet<string> = new Set([
  'channel',
  'subject',
  'from',
  'to',
  'cc',
  'body',
  'header',
  'now',
])

export const fieldsOf = (when: When): ReadonlySet<string> | undefined =>
  isBeforeMessage(when) ? fieldsBeforeMessage : undefined

export type DraftProblems = {
  name: boolean
  triggers: 'before-message-alone' | 'triggerMissing' | null
  conditions: Problem[]
  actions: ActionProblem[]
  /** There is nothing to do. */
  idle: boolean
}

/** What can be said without the server: what is empty. */
export const blanksIn = ({ name, when, groups, actions }: RuleDraft): DraftProblems => ({
  name: name.trim() === '',
  triggers: when.kind === 'event' && when.triggers.length === 0 ? 'triggerMissing' : null,
  conditions: blankProblems(groups),
  actions: blankActions(actions),
  idle: actions.length === 0,
})

export const isFine = ({ name, triggers, conditions, actions, idle }: DraftProblems): boolean =>
  !name && !triggers && conditions.length === 0 && actions.length === 0 && !idle

/** What the server objected to. */
export const refusedIn = (
  error: ApiError | null,
): Pick<DraftProblems, 'triggers' | 'conditions' | 'actions'> => ({
  triggers: error?.details.some(({ path }) => path.endsWith('when.triggers')) ? 'before-message-alone' : null,
  conditions: conditionProblems(error),
  actions: actionProblems(error),
})
