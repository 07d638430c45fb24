import type { WaitKind } from '@stoa/contract/ticket-shapes'
import { event } from '../../platform/events/define.ts'

type Change<Value> = { from: Value; to: Value }
type ClockFact = { clockId: number; metric: string; dueAt: string }

export const slaEvents = {
  'sla.level-changed': event<{
    level: Change<number | null>
    because: 'rule' | 'department' | 'by-hand' | 'none'
    ruleId: number | null
    /** The level was chosen because the ticket was opened, so it counts from then on. */
    sinceOpening?: true
  }>('The ticket got another SLA level, or none'),
  'sla.warned': event<ClockFact>('An SLA clock will soon run out'),
  'sla.breached': event<ClockFact>('An SLA clock ran out'),
  /** `eventId`: which ended it. `closed`: seconds; of what is not named, none were, or what was told before still holds. */
  'sla.wait-measured': event<{ eventId: number; closed: Partial<Record<WaitKind, number>> }>(
    'So much of what somebody waited for lay outside the business hours of the SLA level',
  ),
  'sla-level.created': event<{ levelId: number; name: string }>('An SLA level was created'),
  'sla-level.changed': event<{ levelId: number; name: string; changes: Record<string, Change<unknown>> }>(
    'An SLA level was changed',
  ),
  'sla-level.deleted': event<{ levelId: number; name: string }>('An SLA level was deleted'),
  'sla-level.restored': event<{ levelId: number; name: string }>('The deletion of an SLA level was undone'),
  'sla-rule.created': event<{ ruleId: number; name: string }>('An SLA rule was added'),
  'sla-rule.changed': event<{ ruleId: number; name: string; changes: Record<string, Change<unknown>> }>(
    'An SLA rule was changed',
  ),
  'sla-rule.moved': event<{ ruleId: number; name: string; position: Change<number> }>(
    'An SLA rule got another place among them',
  ),
  'sla-rule.deleted': event<{ ruleId: number; name: string }>('An SLA rule was deleted'),
  'sla-rule.restored': event<{ ruleId: number; name: string }>('The deletion of an SLA rule was undone'),
  'department.sla-level-set': event<{ departmentId: number; level: Change<number | null> }>(
    'New tickets of a department got another SLA level, or none',
  ),
}
