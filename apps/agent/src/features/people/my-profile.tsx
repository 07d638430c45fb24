import { checksIn } from '../../lib/checks.ts'
import { useMe } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { useForm } from '../../lib/use-form.ts'
import { usePreferencesAct } from '../../lib/use-preferences-act.ts'
import { Button } from '../../ui/button.tsx'
import { Actions } from '../../ui/dialog.tsx'
import { Fields } from '../../ui/fields.tsx'
import { Section } from '../../ui/section.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { say } from '../../ui/toasts.ts'

export function MyProfile() {
  const t = useText()
  const me = useMe()
  const change = usePreferencesAct(() => say(t('saved')))
  const { form, field, values } = useForm({
    start: { name: me.name },
    checks: { name: checksIn(t).filled },
    failure: change.error,
  })
  return (
    <Section layout="beside" title={t('people:me.profile')} text={t('people:me.profileText')}>
      <form {...form(body => change.mutate({ body }))}>
        <Fields>
          <TextField label={t('people:name')} autoComplete="name" maxLength={120} {...field('name')} />
          <TextField
            label={t('people:email')}
            type="email"
            autoComplete="off"
            readOnly
            value={me.email ?? ''}
          />
          <Actions>
            <Button
              type="submit"
              look="primary"
              busy={change.isPending}
              disabled={values.name.trim() === me.name}
            >
              {t('save')}
            </Button>
          </Actions>
        </Fields>
      </form>
    </Section>
  )
}
