import type { Condition, Groups } from '@stoa/contract/conditions'
import type { BigCompany } from './big-company.ts'

const is = (field: string, operator: string, value: Condition['value'] = null): Condition => ({
  field,
  operator,
  value,
})
const status = (...names: string[]) => is('status', 'any-of', names)
const day = 86_400

/** The lists that the app has, each as a view that somebody saved. */
export const presetViews = ({ departmentIds }: BigCompany): Record<string, Groups> => ({
  all: [],
  new: [[status('new')]],
  'new and open': [[status('new', 'open')]],
  answered: [[status('answered')]],
  postponed: [[status('postponed')]],
  resolved: [[status('resolved')]],
  mine: [[is('assignee', 'any-of', ['me'])]],
  'nobody’s': [[is('assignee', 'empty'), status('new', 'open')]],
  overdue: [[is('overdue', 'yes'), status('new', 'open')]],
  'one department': [[is('department', 'any-of', [departmentIds[1] ?? 0])]],
})

/** What no index is made for: rare words, many tags, what is not, and time. */
export const awkwardViews = ({ agents, departmentIds }: BigCompany): Record<string, Groups> => ({
  'without a rare tag': [[is('tags', 'none-of', ['topic-49', 'topic-48'])]],
  'a rare word, nobody’s': [[is('subject', 'contains', ['zeppelin']), is('assignee', 'empty')]],
  'three tags at once': [[is('tags', 'all-of', ['topic-0', 'topic-1', 'topic-2'])]],
  'a language, soon due': [
    [is('language', 'any-of', ['ar', 'lt']), is('due', 'within-next', { seconds: 3 * day })],
  ],
  'urgent and untagged, not by mail': [
    [
      is('tags', 'empty'),
      is('priority', 'at-least', 'high'),
      is('channel', 'none-of', ['email']),
      is('status', 'none-of', ['resolved', 'closed']),
    ],
  ],
  'stale, of this year': [
    [
      status('new', 'open'),
      is('created', 'in', 'this-year'),
      is('last-activity', 'longer-ago-than', { seconds: 30 * day }),
    ],
  ],
  'of one domain, answered by one agent': [
    [is('requester-email', 'ends-with', ['@pastas.example']), is('last-agent', 'any-of', [agents[0].id])],
  ],
  'mine and late, or anybody’s and urgent': [
    [is('assignee', 'any-of', ['me']), is('overdue', 'yes')],
    [is('priority', 'any-of', ['urgent']), status('new')],
  ],
  'a pattern, elsewhere': [
    [is('subject', 'matches', '#\\d*77( |$)'), is('department', 'none-of', departmentIds.slice(0, 3))],
  ],
  'one of three words, quick to resolve': [
    [
      is('subject', 'contains', ['kaleidoscope', 'refund', 'zeppelin']),
      status('resolved'),
      is('last-agent', 'not-empty'),
    ],
  ],
})
