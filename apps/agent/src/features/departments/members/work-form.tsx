import type { Department, Membership } from '@stoa/contract/departments'
import type { User } from '@stoa/contract/people'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { Select } from '../../../ui/select.tsx'
import { type RoleChoice, roleOptions } from './role-options.ts'
import { useSaveWork } from './use-save-work.ts'

type Props = { department: Department; person: User; membership: Membership; onClose: () => void }

const numbers = (last: number) =>
  Array.from({ length: last }, (_, before) => ({ value: before + 1, label: String(before + 1) }))

export function WorkForm({ department, person, membership, onClose }: Props) {
  const t = useText()
  const { can } = department
  const [role, setRole] = useState<RoleChoice>(membership.role ?? 'none')
  const [skill, setSkill] = useState(membership.skill)
  const [priorityGroup, setPriorityGroup] = useState(membership.priorityGroup)
  const { save, busy } = useSaveWork(department, person, onClose)
  return (
    <>
      {person.role === 'agent' ? (
        <ChoiceList
          label={t('departments:work.role')}
          choices={roleOptions(t)}
          value={role}
          onValueChange={setRole}
          disabled={!can.changeMembers}
          initialFocus
        />
      ) : (
        <p>{t('departments:work.neverLimited')}</p>
      )}
      <Fields columns={2}>
        <Select
          label={t('departments:work.skill')}
          hint={t('departments:work.skillHint')}
          options={numbers(5)}
          value={skill}
          onValueChange={setSkill}
          disabled={!can.allocate}
        />
        <Select
          label={t('departments:work.group')}
          hint={t('departments:work.groupHint')}
          options={numbers(9)}
          value={priorityGroup}
          onValueChange={setPriorityGroup}
          disabled={!can.allocate}
        />
      </Fields>
      <Actions>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button
          look="primary"
          busy={busy}
          onClick={() =>
            save(membership, { ...membership, role: role === 'none' ? null : role, skill, priorityGroup })
          }
        >
          {t('save')}
        </Button>
      </Actions>
    </>
  )
}
