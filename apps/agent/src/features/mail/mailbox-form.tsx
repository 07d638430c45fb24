import type { Mailbox } from '@stoa/contract/mail'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Actions } from '../../ui/dialog.tsx'
import { Fields } from '../../ui/fields.tsx'
import { Segments } from '../../ui/segments.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { say } from '../../ui/toasts.ts'
import { type AccountValues, afterProtocol, emptyAccount, serverOf } from './account-form.ts'
import { DepartmentField } from './department-field.tsx'
import { FoldersField } from './folders-field.tsx'
import { ProviderFields } from './provider-fields.tsx'
import { ServerFields } from './server-fields.tsx'
import { TestAccount } from './test-account.tsx'
import { useAccountForm } from './use-account-form.ts'

const startOf = ({
  name,
  host,
  port,
  security,
  username,
  signIn,
  folders,
  active,
  departmentId,
  warnAfterMinutes,
  kind,
  deleteAfterDays,
  authserv,
}: Mailbox): AccountValues => ({
  ...emptyAccount,
  ...{ name, host, port: String(port), security, username, signIn, folders, active, departmentId },
  warnAfter: String(warnAfterMinutes),
  protocol: kind,
  authserv: authserv ?? '',
  deleteAfter: deleteAfterDays === null ? '' : String(deleteAfterDays),
})

type Props = { mailbox: Mailbox | null; onEnd: () => void }

export function MailboxForm({ mailbox, onEnd }: Props) {
  const t = useText()
  const options = {
    stale: ['mailboxes.list'],
    shownByForm: ['name_taken', 'department_unknown', 'server_foreign'],
  } as const
  const create = useAct('mailboxes.create', {
    ...options,
    onDone: ({ name }) => {
      say(t('mail:incoming.created', { name }))
      onEnd()
    },
  })
  const change = useAct('mailboxes.change', {
    ...options,
    onDone: () => {
      say(t('saved'))
      onEnd()
    },
  })
  const start = mailbox ? startOf(mailbox) : emptyAccount
  const account = useAccountForm(start, mailbox ? change.error : create.error, false)
  const { form, field, values, set } = account
  const { protocol } = values
  const send = form(given => {
    const { name, folders, departmentId, active, password } = given
    const warnAfterMinutes = Number(given.warnAfter)
    const deleteAfterDays = given.deleteAfter.trim() === '' ? null : Number(given.deleteAfter)
    const authserv = given.authserv.trim() || null
    const more = { kind: given.protocol, deleteAfterDays, warnAfterMinutes, authserv }
    const body = { ...serverOf(given), name, folders, departmentId, active, ...more }
    if (mailbox) change.mutate({ params: { id: mailbox.id }, body })
    else create.mutate({ body: { ...body, password } })
  })
  return (
    <form {...send}>
      <Fields>
        <Segments
          label={t('mail:incoming.protocol')}
          options={[
            { value: 'imap', label: 'IMAP' },
            { value: 'pop3', label: 'POP3' },
          ]}
          value={protocol}
          onValueChange={next => set(afterProtocol(values, next))}
        />
        {!mailbox && <ProviderFields kind={protocol} account={account} label={t('mail:address')} fillsIn />}
        <ServerFields kind={protocol} account={account} keepsPassword={mailbox !== null} />
        <TestAccount kind={protocol} values={values} stored={mailbox} />
        <Fields columns={2}>
          <TextField label={t('mail:name')} hint={t('mail:nameHint')} maxLength={120} {...field('name')} />
          <DepartmentField
            nobodys={t('mail:defaultDepartment')}
            hint={t('mail:incoming.departmentHint')}
            {...field('departmentId')}
          />
        </Fields>
        {protocol === 'imap' ? (
          <FoldersField {...field('folders')} />
        ) : (
          <TextField
            label={t('mail:incoming.deleteAfter')}
            hint={t('mail:incoming.deleteAfterHint')}
            optional
            inputMode="numeric"
            dir="ltr"
            {...field('deleteAfter')}
          />
        )}
        <TextField
          label={t('mail:incoming.warnAfter')}
          hint={t('mail:incoming.warnAfterHint')}
          inputMode="numeric"
          dir="ltr"
          {...field('warnAfter')}
        />
        <TextField
          label={t('mail:authserv.label')}
          hint={t('mail:authserv.hint')}
          optional
          maxLength={255}
          dir="ltr"
          {...field('authserv')}
        />
        {mailbox && (
          <Checkbox
            label={t('mail:incoming.active')}
            checked={values.active}
            onCheckedChange={active => set({ active })}
          />
        )}
        <Actions>
          <Button onClick={onEnd}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={create.isPending || change.isPending}>
            {mailbox ? t('save') : t('add')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
