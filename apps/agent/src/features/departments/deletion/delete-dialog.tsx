import type { Department } from '@stoa/contract/departments'
import { useState } from 'react'
import { errorText } from '../../../lib/show-error.ts'
import { useText } from '../../../lib/text.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { Select } from '../../../ui/select.tsx'
import { MovingList } from './moving-list.tsx'
import { useDelete } from './use-delete.ts'
import { useMoving } from './use-moving.ts'
import { movesNothing } from './what-moves.ts'

type Props = {
  department: Department
  departments: readonly Department[]
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Says what goes over to which department. Where nothing is known to, the server may still ask for a substitute. */
export function DeleteDialog({ department, departments, open, onOpenChange }: Props) {
  const t = useText()
  const moving = useMoving(department, open)
  const { remove, busy, failure } = useDelete(department)
  const others = departments.filter(({ id, deletion }) => id !== department.id && !deletion)
  const usual = others.find(({ isDefault }) => isDefault) ?? others[0]
  const [chosen, choose] = useState<number | null>(null)
  const substituteId = (others.find(({ id }) => id === chosen) ?? usual)?.id ?? null
  const leavesSomething = !movesNothing(moving) || failure?.code === 'department_in_use'
  return (
    <Confirm
      title={t('departments:deletion.ask', { name: department.name })}
      text={t('departments:deletion.explain')}
      act={leavesSomething ? t('departments:deletion.act') : t('delete')}
      cancel={t('cancel')}
      open={open}
      onOpenChange={onOpenChange}
      busy={busy}
      problem={failure && errorText(failure)}
      onConfirm={() => remove(leavesSomething ? substituteId : null)}
    >
      {leavesSomething ? (
        <>
          <MovingList moving={moving} />
          <Select
            label={t('departments:deletion.substitute')}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={substituteId}
            onValueChange={choose}
          />
        </>
      ) : (
        <p>{t('departments:deletion.nothing')}</p>
      )}
    </Confirm>
  )
}
