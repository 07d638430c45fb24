import { useSuspenseQuery } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { useState } from 'react'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import styles from './test-mail-box.module.css'
import { TestMailProgress } from './test-mail-progress.tsx'
import type { TestMail } from './use-guide.ts'

/** Sends a mail to an own address and shows how far it is. */
export function TestMailBox({ mail }: { mail: TestMail | null }) {
  const t = useText()
  const departments = useSuspenseQuery(query('departments.list')).data.items
  const addresses = departments.flatMap(({ name, addresses }) =>
    addresses.map(address => ({ value: address, label: address, hint: name })),
  )
  const [chosen, choose] = useState<string | null>(null)
  const send = useAct('guide.sendTestMail', { stale: ['guide.get'], shownByForm: ['no_outgoing_account'] })
  const to = chosen ?? addresses.find(({ value }) => value === mail?.to)?.value ?? addresses[0]?.value
  if (to === undefined) return <p className={styles.missing}>{t('guide:mail.noAddress')}</p>
  return (
    <div className={styles.box}>
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault()
          send.mutate({ body: { to } })
        }}
      >
        <Combobox label={t('guide:mail.to')} options={addresses} value={to} onValueChange={choose} />
        <Button type="submit" look={mail ? 'plain' : 'primary'} icon={<Send />} busy={send.isPending}>
          {mail ? t('guide:mail.again') : t('guide:mail.send')}
        </Button>
      </form>
      {send.error?.code === 'no_outgoing_account' && (
        <p className={styles.missing} role="alert">
          {t('guide:mail.noAccount')}
        </p>
      )}
      {mail && <TestMailProgress mail={mail} />}
    </div>
  )
}
