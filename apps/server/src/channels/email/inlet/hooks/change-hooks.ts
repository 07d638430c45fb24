import { sql } from 'kysely'
import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import type { Secrets } from '../../../../platform/secrets.ts'
import { mailHookEvents } from '../events.ts'
import { requireDepartment } from '../mailboxes/mailbox-input.ts'
import type { Provider } from './hook.ts'
import { findHook, newToken, tokenHash } from './hook-store.ts'

type Seal = Pick<Secrets, 'seal'>

type HookInput = {
  name: string
  provider: Provider
  /** Empty: the provider has none. */
  secret: string
  topic: string | null
  departmentId: number | null
  active: boolean
}

const requireFreeName = async (act: Act, name: string | undefined, except: number): Promise<void> => {
  if (name === undefined) return
  const other = await act.tx
    .selectFrom('mail_hook')
    .select('id')
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .where('id', '<>', except)
    .executeTakeFirst()
  if (other) refuse('name_taken')
}

const columnsOf = ({ name, secret, topic, departmentId, active }: Partial<HookInput>, secrets: Seal) => ({
  ...(name !== undefined && { name }),
  ...(secret !== undefined && { secret_sealed: secret === '' ? null : secrets.seal(secret) }),
  ...(topic !== undefined && { topic }),
  ...(departmentId !== undefined && { department_id: departmentId }),
  ...(active !== undefined && { active }),
})

/** Makes a secret address for a provider. @throws Refusal name_taken, department_unknown */
export const createHook = async (act: Act, given: HookInput, secrets: Seal): Promise<{ id: number }> => {
  await requireDepartment(act, given.departmentId)
  await requireFreeName(act, given.name, 0)
  const token = newToken()
  const { name, provider } = given
  const { id } = await act.tx
    .insertInto('mail_hook')
    .values({
      ...columnsOf(given, secrets),
      name,
      provider,
      token_hash: tokenHash(token),
      token_sealed: secrets.seal(token),
      created_at: act.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(act, mailHookEvents, 'mail-hook.created', { mailHookId: id, name, provider })
  return { id }
}

/** @throws Refusal not_found, name_taken, department_unknown */
export const changeHook = async (
  act: Act,
  { id, ...given }: { id: number } & Partial<HookInput>,
  secrets: Seal,
): Promise<void> => {
  if (!(await findHook(act.tx, id))) refuse('not_found')
  await requireDepartment(act, given.departmentId)
  await requireFreeName(act, given.name, id)
  const columns = columnsOf(given, secrets)
  if (Object.keys(columns).length === 0) return
  await act.tx.updateTable('mail_hook').set(columns).where('id', '=', id).execute()
  await record(act, mailHookEvents, 'mail-hook.changed', { mailHookId: id, changed: Object.keys(given) })
}

/** @throws Refusal not_found */
export const deleteHook = async (act: Act, id: number): Promise<void> => {
  const deleted = await act.tx
    .deleteFrom('mail_hook')
    .where('id', '=', id)
    .returning('name')
    .executeTakeFirst()
  const { name } = deleted ?? refuse('not_found')
  await record(act, mailHookEvents, 'mail-hook.deleted', { mailHookId: id, name })
}
