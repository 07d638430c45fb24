import type { Scope } from '@stoa/conditions/field'
import type { Trigger, When } from '@stoa/contract/rules'

const always: readonly Scope[] = ['ticket', 'clock']
const event: readonly Scope[] = [...always, 'event']
const message: readonly Scope[] = [...event, 'message']

/** What there is to look at when something of this kind has happened. A message only where each of its events has one. */
const scopesOfTrigger: Record<Exclude<Trigger, 'before-message'>, readonly Scope[]> = {
  'ticket-created': message,
  'ticket-created-by-mail': message,
  'message-added': message,
  'entry-added': message,
  'delivery-changed': message,
  'status-changed': event,
  'tags-changed': event,
  'ticket-transferred': event,
  'ticket-assigned': event,
  'priority-changed': event,
  'sla-level-changed': event,
  'sla-warned': event,
  'sla-breached': event,
  'relation-created': event,
}

/** There is no ticket yet, only what somebody sent. */
export const fieldsBeforeMessage: ReadonlySet<string> = new Set([
  'channel',
  'subject',
  'from',
  'to',
  'cc',
  'body',
  'header',
  'now',
])

/** What conditions of a rule may look at: what all that it listens to has. */
export const scopesOf = (when: When): readonly Scope[] => {
  if (when.kind === 'time') return always
  const each = when.triggers.map(trigger =>
    trigger === 'before-message' ? message : scopesOfTrigger[trigger],
  )
  return message.filter(scope => each.every(scopes => scopes.includes(scope)))
}
