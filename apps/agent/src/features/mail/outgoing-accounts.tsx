import { useSuspenseQuery } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Items } from '../../ui/items.tsx'
import { Section } from '../../ui/section.tsx'
import { AccountRow } from './account-row.tsx'
import { DeleteAccount } from './delete-account.tsx'
import { GrantLine } from './oauth/grant-line.tsx'
import { OutgoingDialog } from './outgoing-dialog.tsx'

export function OutgoingAccounts() {
  const t = useText()
  const { items } = useSuspenseQuery(query('smtpAccounts.list')).data
  const none = items.length === 0
  return (
    <Section title={t('mail:outgoing.title')} text={t('mail:outgoing.text')} actions={<OutgoingDialog />}>
      <Items>
        {none && (
          <EmptyState
            icon={<Send />}
            title={t('mail:outgoing.emptyTitle')}
            text={t('mail:outgoing.emptyText')}
          />
        )}
        {items.map(account => (
          <AccountRow
            key={account.id}
            account={account}
            nobodys={t('mail:allDepartments')}
            actions={
              <>
                <OutgoingDialog account={account} />
                <DeleteAccount kind="outgoing" account={account} />
              </>
            }
          >
            <GrantLine account={account} />
            <p>
              <bdi>
                {account.fromName ? `${account.fromName} <${account.fromAddress}>` : account.fromAddress}
              </bdi>
            </p>
          </AccountRow>
        ))}
      </Items>
    </Section>
  )
}
