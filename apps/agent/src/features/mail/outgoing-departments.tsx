import { DepartmentCheckboxes } from '../../lib/department-checkboxes.tsx'
import { useStayingDepartments } from '../../lib/staying-departments.ts'
import { useText } from '../../lib/text.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import type { AccountForm } from './use-account-form.ts'

/** Which departments may send by an account: all, or those that are ticked. */
export function OutgoingDepartments({ account }: { account: AccountForm }) {
  const t = useText()
  const departments = useStayingDepartments()
  const { values, set, error } = account
  return (
    <>
      <Checkbox
        label={t('mail:outgoing.forAll')}
        checked={values.forAll}
        onCheckedChange={forAll => set({ forAll })}
      />
      {!values.forAll && (
        <DepartmentCheckboxes
          label={t('mail:outgoing.departments')}
          hint={t('mail:outgoing.departmentHint')}
          departments={departments}
          chosen={values.departmentIds}
          onChange={departmentIds => set({ departmentIds })}
          error={error('departmentIds')}
        />
      )}
    </>
  )
}
