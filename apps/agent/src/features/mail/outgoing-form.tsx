import type { SmtpAccount } from '@stoa/contract/mail'
import { useMe } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Actions } from '../../ui/dialog.tsx'
import { Fields } from '../../ui/fields.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { say } from '../../ui/toasts.ts'
import { type AccountValues, emptyAccount, serverOf } from './account-form.ts'
import { OutgoingDepartments } from './outgoing-departments.tsx'
import { ProviderFields } from './provider-fields.tsx'
import { ServerFields } from './server-fields.tsx'
import { TestAccount } from './test-account.tsx'
import { useAccountForm } from './use-account-form.ts'

const startOf = (account: SmtpAccount): AccountValues => {
  const { name, host, port, security, username, signIn, fromName, fromAddress, departmentIds: ids } = account
  const address = fromAddress
  return {
    ...emptyAccount,
    ...{ name, address, host, port: String(port), security, username, signIn, fromName },
    tagsReplies: account.tagsReplies,
    ...{ forAll: ids === null, departmentIds: ids ?? [] },
  }
}

type Props = { account: SmtpAccount | null; onEnd: () => void }

export function OutgoingForm({ account: kept, onEnd }: Props) {
  const t = useText()
  const { company } = useMe()
  const options = {
    stale: ['smtpAccounts.list', 'smtpAccounts.ofDepartment'],
    shownByForm: ['name_taken', 'department_unknown', 'server_foreign'],
  } as const
  const create = useAct('smtpAccounts.create', {
    ...options,
    onDone: ({ name }) => {
      say(t('mail:outgoing.created', { name }))
      onEnd()
    },
  })
  const change = useAct('smtpAccounts.change', {
    ...options,
    onDone: () => {
      say(t('saved'))
      onEnd()
    },
  })
  const start = kept ? startOf(kept) : { ...emptyAccount, port: '465', fromName: company.name }
  const account = useAccountForm(start, kept ? change.error : create.error, true)
  const { form, field, values, set } = account
  const send = form(given => {
    const { name, forAll, fromName, tagsReplies, address, password } = given
    const departmentIds = forAll ? null : given.departmentIds
    const sender = { fromName, fromAddress: address.trim(), tagsReplies }
    const body = { ...serverOf(given), name, departmentIds, ...sender }
    if (kept) change.mutate({ params: { id: kept.id }, body })
    else create.mutate({ body: { ...body, password } })
  })
  return (
    <form {...send}>
      <Fields>
        <ProviderFields
          kind="smtp"
          account={account}
          label={t('mail:outgoing.fromAddress')}
          fillsIn={kept === null}
        />
        <TextField
          label={t('mail:outgoing.fromName')}
          hint={t('mail:outgoing.fromNameHint')}
          optional
          maxLength={120}
          {...field('fromName')}
        />
        <Checkbox
          label={t('mail:outgoing.tagsReplies')}
          checked={values.tagsReplies}
          onCheckedChange={tagsReplies => set({ tagsReplies })}
        />
        <ServerFields kind="smtp" account={account} keepsPassword={kept !== null} />
        <TestAccount kind="smtp" values={values} stored={kept} />
        <TextField label={t('mail:name')} hint={t('mail:nameHint')} maxLength={120} {...field('name')} />
        <OutgoingDepartments account={account} />
        <Actions>
          <Button onClick={onEnd}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={create.isPending || change.isPending}>
            {kept ? t('save') : t('add')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
