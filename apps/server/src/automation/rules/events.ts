import type { stopReasons } from '@stoa/contract/rules'
import { event } from '../../platform/events/define.ts'

type Change<Value> = { from: Value; to: Value }
type Named = { ruleId: number; name: string }

/** How rules are changed, and on a ticket what they did. */
export const ruleEvents = {
  'rule.created': event<Named>('A rule was added'),
  'rule.changed': event<Named & { changes: Record<string, Change<unknown>> }>('A rule was changed'),
  'rule.switched-on': event<Named>('A rule was switched on'),
  'rule.switched-off': event<Named>('A rule was switched off'),
  'rule.moved': event<Named & { position: Change<number> }>('A rule got another place among its kind'),
  'rule.deleted': event<Named>('A rule was deleted'),
  'rule.restored': event<Named>('The deletion of a rule was undone'),
  'rule.fired': event<{ ruleId: number; runId: number }>('A rule acted on a ticket'),
  'rule.failed': event<{ ruleId: number; runId: number }>('Nothing of what a rule wanted to do was possible'),
  'rule.stopped': event<{ ruleId: number; runId: number; reason: (typeof stopReasons)[number] }>(
    'A guard against loops kept a rule from acting',
  ),
}
