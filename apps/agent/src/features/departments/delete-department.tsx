import type { Department } from '@stoa/contract/departments'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { say } from '../../ui/toasts.ts'

type Props = { department: Department; departments: readonly Department[] }

/** Asks for a substitute only where the server says that something hangs on the department. */
export function DeleteDepartment({ department, departments }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const others = departments.filter(({ id }) => id !== department.id)
  const fallback = others.find(({ isDefault }) => isDefault)?.id ?? others[0]?.id ?? null
  const [substituteId, setSubstituteId] = useState(fallback)
  const remove = useAct('departments.delete', {
    stale: ['departments.list', 'users.list', 'tickets.list', 'tickets.counts'],
    shownByForm: ['department_in_use'],
    onDone: () => {
      say(t('departments:deleted', { name: department.name }))
      navigate({ to: paths.departments })
    },
  })
  const [inUse, setInUse] = useState(false)
  return (
    <Section
      layout="beside"
      title={t('departments:deleteTitle')}
      text={department.isDefault ? t('departments:deleteDefault') : t('departments:deleteText')}
    >
      <div>
        <Button disabled={department.isDefault} onClick={() => setOpen(true)}>
          {t('delete')}
        </Button>
      </div>
      <Confirm
        title={t('departments:deleteAsk', { name: department.name })}
        text={t('departments:deleteExplain')}
        act={inUse ? t('departments:deleteAndMove') : t('delete')}
        cancel={t('cancel')}
        open={open}
        onOpenChange={setOpen}
        busy={remove.isPending}
        problem={inUse ? t('errors:department_in_use') : null}
        onConfirm={() =>
          remove.mutate(
            { params: { id: department.id }, body: { substituteId: inUse ? substituteId : null } },
            { onError: ({ code }) => setInUse(inUse || code === 'department_in_use') },
          )
        }
      >
        {inUse && (
          <Select
            label={t('departments:substitute')}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={substituteId ?? 0}
            onValueChange={setSubstituteId}
          />
        )}
      </Confirm>
    </Section>
  )
}
