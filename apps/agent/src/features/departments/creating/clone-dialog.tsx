import type { Department } from '@stoa/contract/departments'
import { useNavigate } from '@tanstack/react-router'
import { checksIn } from '../../../lib/checks.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useForm } from '../../../lib/use-form.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions, Dialog } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'

type Props = { department: Department; open: boolean; onOpenChange: (open: boolean) => void }

export function CloneDialog({ department, open, onOpenChange }: Props) {
  const t = useText()
  return (
    <Dialog
      title={t('departments:clone.title', { name: department.name })}
      description={t('departments:clone.text')}
      open={open}
      onOpenChange={onOpenChange}
    >
      <CloneForm department={department} onClose={() => onOpenChange(false)} />
    </Dialog>
  )
}

function CloneForm({ department, onClose }: { department: Department; onClose: () => void }) {
  const t = useText()
  const navigate = useNavigate()
  const clone = useAct('departments.clone', {
    stale: ['departments.list', 'users.list'],
    shownByForm: ['name_taken'],
    onDone: ({ id, name }) => {
      say(t('departments:clone.done', { name }))
      onClose()
      navigate({ to: paths.department, params: { id } })
    },
  })
  const { form, field } = useForm({
    start: { name: t('departments:clone.copyOf', { name: department.name }).slice(0, 120) },
    checks: { name: checksIn(t).filled },
    failure: clone.error,
    refusals: { name_taken: 'name' },
  })
  return (
    <form {...form(body => clone.mutate({ params: { id: department.id }, body }))}>
      <Fields>
        <TextField label={t('departments:name')} maxLength={120} {...field('name')} />
        <Actions>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={clone.isPending}>
            {t('departments:clone.act')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
