import type { ApiError } from '@stoa/client/api-error'
import { checksIn } from '../../lib/checks.ts'
import { useText } from '../../lib/text.ts'
import { useForm } from '../../lib/use-form.ts'
import { type AccountValues, accountChecks } from './account-form.ts'

/** The form of a mailbox or an outgoing account. `addressNeeded`: where the address is more than a help to fill in. */
export function useAccountForm(start: AccountValues, failure: ApiError | null, addressNeeded: boolean) {
  const t = useText()
  const someDepartment = (ids: number[], { forAll }: AccountValues) =>
    forAll || ids.length > 0 ? null : t('mail:outgoing.departmentsMissing')
  const { email, optionalEmail } = checksIn(t)
  return useForm<AccountValues>({
    start,
    checks: {
      ...accountChecks(t),
      address: addressNeeded ? email : optionalEmail,
      departmentIds: someDepartment,
    },
    failure,
    refusals: {
      name_taken: 'name',
      server_foreign: 'host',
      department_unknown: addressNeeded ? 'departmentIds' : 'departmentId',
    },
  })
}

export type AccountForm = ReturnType<typeof useAccountForm>
