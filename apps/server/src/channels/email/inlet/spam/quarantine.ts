import type { Permission } from '@stoa/contract/permissions'
import { permissionsIn } from '../../../../core/departments/queries.ts'
import type { Caller } from '../../../../core/people/queries.ts'
import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import { runAgain } from '../../../intake/commands.ts'
import { quarantineEvents } from '../events.ts'
import { learn } from './lessons.ts'
import { type HeldRow, lockHeld, settleHeld } from './store.ts'

/** @throws not_found, also where the caller may not see it; not_allowed */
const heldFor = async (act: Act, caller: Caller, id: number, permission: Permission): Promise<HeldRow> => {
  const held = (await lockHeld(act.tx, id)) ?? refuse('not_found')
  const permissions = await permissionsIn(act.tx, caller, held.department_id)
  if (!permissions.has('quarantine.list')) return refuse('not_found')
  return permissions.has(permission) ? held : refuse('not_allowed')
}

/** No spam: it is read again and becomes a ticket. @throws not_found, not_allowed */
export const releaseMail = async (act: Act, caller: Caller, id: number): Promise<void> => {
  const held = await heldFor(act, caller, id, 'quarantine.release')
  await settleHeld(act.tx, id, 'released')
  await learn(act.tx, { messageId: null, tokens: held.tokens, spam: false })
  await runAgain(act.tx, held.intake_id)
  await record(act, quarantineEvents, 'quarantine.released', {
    departmentId: held.department_id,
    intakeId: held.intake_id,
  })
}

/** Spam: nobody need look at it again. Its bytes stay in the ledger. @throws not_found, not_allowed */
export const purgeMail = async (act: Act, caller: Caller, id: number): Promise<void> => {
  const held = await heldFor(act, caller, id, 'quarantine.purge')
  await settleHeld(act.tx, id, 'purged')
  await learn(act.tx, { messageId: null, tokens: held.tokens, spam: true })
  await record(act, quarantineEvents, 'quarantine.purged', {
    departmentId: held.department_id,
    intakeId: held.intake_id,
  })
}
