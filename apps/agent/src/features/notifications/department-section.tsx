import type { NotificationSettings } from '@stoa/contract/notification-settings'
import { useQuery } from '@tanstack/react-query'
import { DepartmentCheckboxes } from '../../lib/department-checkboxes.tsx'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { useChoosing } from './use-choosing.ts'

/** Of which departments one is told; shown where there is more than one to see. */
export function DepartmentSection({ settings: { departmentIds } }: { settings: NotificationSettings }) {
  const t = useText()
  const choose = useChoosing()
  const seen = useQuery(query('departments.list')).data?.items.filter(({ counts }) => counts !== null) ?? []
  if (seen.length < 2) return null
  const all = seen.map(({ id }) => id)
  return (
    <Section layout="beside" title={t('people:told.departments')} text={t('people:told.departmentsText')}>
      <Select
        label={t('people:told.whichDepartments')}
        options={[
          { value: 'all', label: t('people:told.allDepartments') },
          { value: 'chosen', label: t('people:told.chosenDepartments') },
        ]}
        value={departmentIds === null ? 'all' : 'chosen'}
        onValueChange={which => choose({ departmentIds: which === 'all' ? null : all })}
      />
      {departmentIds !== null && (
        <DepartmentCheckboxes
          label={t('people:told.departments')}
          departments={seen}
          chosen={departmentIds}
          onChange={ids => choose({ departmentIds: ids })}
        />
      )}
    </Section>
  )
}
