import type { Department } from '@stoa/contract/departments'
import { checksIn } from '../../../lib/checks.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useForm } from '../../../lib/use-form.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { Section } from '../../../ui/section.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'
import { useConfigure } from '../use-configure.ts'
import { useTakeAnswer } from '../use-take-answer.ts'

/** A manager may describe a department, but not rename it: these are two acts. */
export function DepartmentName({ department }: { department: Department }) {
  const t = useText()
  const { can } = department
  const takeAnswer = useTakeAnswer()
  const done = () => say(t('saved'))
  const rename = useAct('departments.rename', { shownByForm: ['name_taken'], stale: ['departments.list'] })
  const { configure, busy, failure } = useConfigure(department, { onDone: done })
  const { form, field, values } = useForm({
    start: { name: department.name, description: department.description },
    checks: { name: checksIn(t).filled },
    failure: rename.error ?? failure,
    refusals: { name_taken: 'name' },
  })
  const renamed = values.name.trim() !== department.name
  const described = values.description.trim() !== department.description
  const save = ({ name, description }: typeof values) => {
    const describe = () => described && configure({ description })
    if (!renamed) return describe()
    const body = { name: name.trim() }
    rename.mutate(
      { params: { id: department.id }, body },
      {
        onSuccess: answer => {
          takeAnswer(answer)
          if (!describe()) done()
        },
      },
    )
  }
  return (
    <Section layout="beside" title={t('departments:general.nameTitle')}>
      <form {...form(save)}>
        <Fields>
          <TextField
            label={t('departments:name')}
            maxLength={120}
            disabled={!can.change}
            {...field('name')}
          />
          <TextArea
            label={t('departments:general.description')}
            hint={t('departments:general.descriptionHint')}
            optional
            maxLength={2000}
            disabled={!can.configure}
            {...field('description')}
          />
          {(can.change || can.configure) && (
            <Actions>
              <Button
                type="submit"
                look="primary"
                busy={rename.isPending || busy}
                disabled={!renamed && !described}
              >
                {t('save')}
              </Button>
            </Actions>
          )}
        </Fields>
      </form>
    </Section>
  )
}
