import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import type { Secrets } from '../../../../platform/secrets.ts'
import { releaseWaiting } from '../../../delivery/commands.ts'
import { smtpAccountEvents } from '../events.ts'
import { type AccountInput, requireDepartments } from './account-input.ts'
import { insertAccount } from './store.ts'
import { setDepartments } from './store-departments.ts'

/** Adds an SMTP account; what waited for one goes out now. @throws Refusal name_taken, department_unknown */
export const createAccount = async (
  act: Act,
  given: AccountInput,
  secrets: Pick<Secrets, 'seal'>,
): Promise<{ id: number }> => {
  await requireDepartments(act, given.departmentIds)
  const { fromName, fromAddress, tagsReplies, departmentIds, password, signIn, ...same } = given
  const id = await insertAccount(act.tx, {
    ...same,
    from_name: fromName,
    from_address: fromAddress,
    tags_replies: tagsReplies,
    for_all: departmentIds === null,
    sign_in: signIn,
    password_sealed: secrets.seal(password),
    created_at: act.clock.now(),
  })
  if (!id) return refuse('name_taken')
  await setDepartments(act.tx, id, departmentIds ?? [])
  await releaseWaiting(act, 'email')
  await record(act, smtpAccountEvents, 'smtp-account.created', {
    smtpAccountId: id,
    name: given.name,
    departmentIds,
  })
  return { id }
}
