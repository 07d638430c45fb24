import type { ActionKind, ActionOutcome } from '@stoa/contract/actions'
import { event } from '../../platform/events/define.ts'

type Change<Value> = { from: Value; to: Value }
type Named = { macroId: number; name: string }
type Did = Pick<ActionOutcome, 'outcome' | 'reason'> & { kind: ActionKind }

/** A macro that nobody else may use is a person's own affair, and has events of its own. */
export const macroEvents = {
  'macro.created': event<Named>('A macro was made and shared'),
  'macro.changed': event<Named & { changes: Record<string, Change<unknown>> }>(
    'A macro that is shared, or was until then, was changed',
  ),
  'macro.deleted': event<Named>('A shared macro was deleted'),
  'macro.restored': event<Named>('The deletion of a shared macro was undone'),
  'personal-macro.created': event<{ macroId: number }>('Somebody made a macro of one’s own'),
  'personal-macro.changed': event<{ macroId: number }>('Somebody changed a macro of one’s own'),
  'personal-macro.deleted': event<{ macroId: number }>('Somebody deleted a macro of one’s own'),
  'personal-macro.restored': event<{ macroId: number }>(
    'Somebody undid the deletion of a macro of one’s own',
  ),
  'macro.applied': event<{ macroId: number; did: Did[] }>('Somebody ran a macro on the ticket'),
}
