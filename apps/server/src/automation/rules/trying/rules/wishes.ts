import type { Action } from '@stoa/contract/actions'
import type { Condition, Groups } from '@stoa/contract/conditions'
import type { RuleTrial } from '@stoa/contract/rules'

type Over = RuleTrial['conflicts'][number]['over']

const is = (field: string, operator: string, value: Condition['value'] = null): Condition => ({
  field,
  operator,
  value,
})
const inStatus = (...statuses: string[]): Groups => [[is('status', 'any-of', statuses)]]
const isLiquid = (text: string) => text.includes('{')

const placedAlready = (department: number | 'same', assignee: number | string): Groups | null => {
  if (assignee === 'last-agent' || assignee === 'me') return null
  const there = department === 'same' ? [] : [is('department', 'any-of', [department])]
  if (assignee === 'nobody') return [[...there, is('assignee', 'empty')]]
  if (typeof assignee === 'number') return [[...there, is('assignee', 'any-of', [assignee])]]
  return there.length > 0 ? [there] : []
}

/** Of which tickets an action would find that it is so already: as conditions; null: of none, or nobody can tell. */
export const soAlready = (action: Action): Groups | null => {
  switch (action.kind) {
    case 'transfer':
      return placedAlready(action.department, action.assignee)
    case 'tag':
      return [[is('tags', 'all-of', action.tags)]]
    case 'untag':
      return [[is('tags', 'none-of', action.tags)]]
    case 'prioritise':
      return [[is('priority', 'any-of', [action.priority])]]
    case 'change-sla-level':
      return [
        [action.levelId === null ? is('sla-level', 'empty') : is('sla-level', 'any-of', [action.levelId])],
      ]
    case 'change-subject':
      return isLiquid(action.subject) ? null : [[is('subject', 'is', [action.subject])]]
    case 'mark-answered':
      return inStatus('answered')
    case 'resolve':
      return inStatus('resolved')
    case 'reopen':
      return inStatus('new', 'open')
    case 'close':
      return inStatus('closed')
    case 'mark-spam':
      return inStatus('spam')
    case 'delete':
      return inStatus('deleted')
    case 'unmark-spam':
      return [[is('status', 'none-of', ['spam'])]]
    case 'restore':
      return [[is('status', 'none-of', ['deleted'])]]
    default:
      return null
  }
}

const wishesOf = (action: Action): [Over, string][] => {
  switch (action.kind) {
    case 'transfer': {
      const { department, assignee } = action
      const place: [Over, string][] = department === 'same' ? [] : [['department', String(department)]]
      return assignee === 'same' ? place : [...place, ['assignee', String(assignee)]]
    }
    case 'prioritise':
      return [['priority', action.priority]]
    case 'change-sla-level':
      return [['sla-level', String(action.levelId)]]
    case 'change-subject':
      return [['subject', action.subject]]
    case 'answer':
      return action.keepStatus ? [] : [['status', 'answered']]
    case 'mark-answered':
      return [['status', 'answered']]
    case 'resolve':
      return [['status', 'resolved']]
    case 'reopen':
      return [['status', 'open']]
    case 'postpone':
      return [['status', 'postponed']]
    case 'close':
      return [['status', 'closed']]
    case 'mark-spam':
      return [['status', 'spam']]
    case 'delete':
      return [['status', 'deleted']]
    default:
      return []
  }
}

/** Over what two lists of actions want different things; of a list the last word counts. */
export const disagreements = (one: readonly Action[], other: readonly Action[]): Over[] => {
  const mine = new Map(one.flatMap(wishesOf))
  const theirs = new Map(other.flatMap(wishesOf))
  return [...mine].flatMap(([over, wish]) => (theirs.has(over) && theirs.get(over) !== wish ? [over] : []))
}

type Placed = { position: number; stopsOthers: boolean }

/** The later one has the last word, unless the earlier one stops the others. */
export const winnerOf = (self: Placed, other: Placed): 'this' | 'other' => {
  const isLater = self.position > other.position
  const earlier = isLater ? other : self
  return isLater === earlier.stopsOthers ? 'other' : 'this'
}
