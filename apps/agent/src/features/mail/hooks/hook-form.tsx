import type { MailHook } from '@stoa/contract/mail-hooks'
import { checksIn } from '../../../lib/checks.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useForm } from '../../../lib/use-form.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { PasswordField } from '../../../ui/password-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'
import { DepartmentField } from '../department-field.tsx'

type Provider = MailHook['provider']
type Values = {
  name: string
  provider: Provider
  secret: string
  topic: string
  departmentId: number | null
  active: boolean
}

const empty: Values = {
  name: '',
  provider: 'mailgun',
  secret: '',
  topic: '',
  departmentId: null,
  active: true,
}
const startOf = ({ name, provider, topic, departmentId, active }: MailHook): Values => ({
  ...empty,
  ...{ name, provider, topic: topic ?? '', departmentId, active },
})
const isTopic = (text: string) => /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]+$/.test(text.trim())

type Props = { hook: MailHook | null; onEnd: () => void }

export function HookForm({ hook, onEnd }: Props) {
  const t = useText()
  const options = { stale: ['mailHooks.list'], shownByForm: ['name_taken', 'department_unknown'] } as const
  const onDone = () => {
    say(t('saved'))
    onEnd()
  }
  const create = useAct('mailHooks.create', { ...options, onDone })
  const change = useAct('mailHooks.change', { ...options, onDone })
  const { form, field, values, set } = useForm<Values>({
    start: hook ? startOf(hook) : empty,
    checks: {
      name: checksIn(t).filled,
      secret: (secret, { provider }) =>
        provider === 'mailgun' && !hook?.hasSecret && secret === '' ? t('mail:hooks.keyMissing') : null,
      topic: (topic, { provider }) =>
        provider !== 'ses' || isTopic(topic) ? null : t('mail:hooks.topicWrong'),
    },
    failure: hook ? change.error : create.error,
    refusals: { name_taken: 'name', department_unknown: 'departmentId' },
  })
  const send = form(({ provider, secret, topic, ...same }) => {
    const body = {
      ...same,
      topic: provider === 'ses' ? topic.trim() : null,
      ...(secret !== '' && { secret }),
    }
    if (hook) change.mutate({ params: { id: hook.id }, body })
    else create.mutate({ body: { ...body, provider } })
  })
  const { provider } = values
  const kept = hook?.hasSecret ? t('mail:hooks.secretKept') : undefined
  return (
    <form {...send}>
      <Fields>
        {!hook && (
          <Select
            label={t('mail:provider')}
            options={(['mailgun', 'postmark', 'ses'] as const).map(value => ({
              value,
              label: t(`mail:hooks.providers.${value}`),
            }))}
            value={provider}
            onValueChange={next => set({ provider: next })}
          />
        )}
        <p>{t(`mail:hooks.steps.${provider}`)}</p>
        {provider === 'mailgun' && (
          <PasswordField
            label={t('mail:hooks.signingKey')}
            autoComplete="off"
            optional={hook?.hasSecret === true}
            hint={kept}
            {...field('secret')}
          />
        )}
        {provider === 'postmark' && (
          <PasswordField
            label={t('mail:hooks.password')}
            autoComplete="off"
            optional
            hint={kept ?? t('mail:hooks.passwordHint')}
            {...field('secret')}
          />
        )}
        {provider === 'ses' && (
          <TextField
            label={t('mail:hooks.topic')}
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
            {...field('topic')}
          />
        )}
        <TextField label={t('mail:name')} hint={t('mail:nameHint')} maxLength={120} {...field('name')} />
        <DepartmentField
          nobodys={t('mail:defaultDepartment')}
          hint={t('mail:incoming.departmentHint')}
          {...field('departmentId')}
        />
        {hook && (
          <Checkbox
            label={t('mail:hooks.active')}
            checked={values.active}
            onCheckedChange={active => set({ active })}
          />
        )}
        <Actions>
          <Button onClick={onEnd}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={create.isPending || change.isPending}>
            {hook ? t('save') : t('add')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
