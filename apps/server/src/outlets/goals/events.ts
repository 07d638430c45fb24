import { event } from '../../platform/events/define.ts'

type Changes = Record<string, { from: unknown; to: unknown }>

export const goalEvents = {
  'goal.created': event<{ goalId: number; name: string }>('A goal was set'),
  'goal.changed': event<{ goalId: number; name: string; changes: Changes }>('A goal was changed'),
  'goal.deleted': event<{ goalId: number; name: string }>('A goal was deleted'),
  'goal.restored': event<{ goalId: number; name: string }>('The deletion of a goal was undone'),
  'goal-period.closed': event<{ goalId: number; from: string; to: string; met: boolean | null }>(
    'A period of a goal was over, and it was written down what became of it; null: there was nothing to tell',
  ),
}
