import type { Department } from '@stoa/contract/departments'
import { usePermission } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Section } from '../../../ui/section.tsx'
import { DeleteDepartment } from '../deletion/delete-department.tsx'
import part from '../part.module.css'
import { SettingSwitch } from '../setting-switch.tsx'
import { DepartmentName } from './department-name.tsx'
import { ExtensionForm } from './extension-form.tsx'
import { LeadField } from './lead-field.tsx'
import { VisibilityField } from './visibility-field.tsx'

type Props = { department: Department; departments: readonly Department[] }

export function GeneralPart({ department, departments }: Props) {
  const t = useText()
  const mayDelete = usePermission('department.delete')
  return (
    <div className={part.part}>
      <DepartmentName department={department} />
      <LeadField department={department} />
      <VisibilityField department={department} />
      <Section layout="beside" title={t('departments:toSolve')} text={t('departments:toSolveHint')}>
        <SettingSwitch department={department} setting="toSolve" label={t('departments:toSolveLabel')} />
      </Section>
      <Section
        layout="beside"
        title={t('departments:general.servicesTitle')}
        text={t('departments:general.servicesText')}
      >
        <SettingSwitch
          department={department}
          setting="chats"
          label={t('departments:general.chats')}
          hint={t('departments:general.chatsHint')}
        />
        <SettingSwitch
          department={department}
          setting="calls"
          label={t('departments:general.calls')}
          hint={t('departments:general.callsHint')}
        />
        <ExtensionForm department={department} />
      </Section>
      {mayDelete && <DeleteDepartment department={department} departments={departments} />}
    </div>
  )
}
