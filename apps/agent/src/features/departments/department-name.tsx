import type { Department } from '@stoa/contract/departments'
import { checksIn } from '../../lib/checks.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { useForm } from '../../lib/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Actions } from '../../ui/dialog.tsx'
import { Fields } from '../../ui/fields.tsx'
import { Section } from '../../ui/section.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { say } from '../../ui/toasts.ts'

export function DepartmentName({ department }: { department: Department }) {
  const t = useText()
  const params = { id: department.id }
  const stale = ['departments.list'] as const
  const rename = useAct('departments.rename', {
    stale,
    shownByForm: ['name_taken'],
    onDone: () => say(t('saved')),
  })
  const toSolve = useAct('departments.switchToSolve', { stale })
  // What was asked for stands on the screen until the server says no.
  const asked = toSolve.isPending ? toSolve.variables?.body.toSolve : undefined
  const { form, field, values } = useForm({
    start: { name: department.name },
    checks: { name: checksIn(t).filled },
    failure: rename.error,
    refusals: { name_taken: 'name' },
  })
  return (
    <Section layout="beside" title={t('departments:nameTitle')}>
      <form {...form(body => rename.mutate({ params, body }))}>
        <Fields>
          <TextField label={t('departments:name')} maxLength={120} {...field('name')} />
          <Actions>
            <Button
              type="submit"
              look="primary"
              busy={rename.isPending}
              disabled={values.name.trim() === department.name}
            >
              {t('save')}
            </Button>
          </Actions>
        </Fields>
      </form>
      <Switch
        label={t('departments:toSolveLabel')}
        hint={t('departments:toSolveHint')}
        checked={asked ?? department.toSolve}
        onCheckedChange={checked => toSolve.mutate({ params, body: { toSolve: checked } })}
      />
    </Section>
  )
}
