import { useSuspenseQuery } from '@tanstack/react-query'
import { Inbox } from 'lucide-react'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Items } from '../../ui/items.tsx'
import { Section } from '../../ui/section.tsx'
import { AccountRow } from './account-row.tsx'
import { DeleteAccount } from './delete-account.tsx'
import { MailboxDialog } from './mailbox-dialog.tsx'
import { MailboxHealth } from './mailbox-health.tsx'
import { GrantLine } from './oauth/grant-line.tsx'

/** Nothing announces that a connection has failed: the list looks by itself. */
const lookAgain = 10_000

export function Mailboxes() {
  const t = useText()
  const { items } = useSuspenseQuery({ ...query('mailboxes.list'), refetchInterval: lookAgain }).data
  const none = items.length === 0
  return (
    <Section title={t('mail:incoming.title')} text={t('mail:incoming.text')} actions={<MailboxDialog />}>
      <Items>
        {none && (
          <EmptyState
            icon={<Inbox />}
            title={t('mail:incoming.emptyTitle')}
            text={t('mail:incoming.emptyText')}
          />
        )}
        {items.map(mailbox => (
          <AccountRow
            key={mailbox.id}
            account={mailbox}
            nobodys={t('mail:defaultDepartment')}
            actions={
              <>
                <MailboxDialog mailbox={mailbox} />
                <DeleteAccount kind="mailbox" account={mailbox} />
              </>
            }
          >
            <GrantLine account={mailbox} />
            <MailboxHealth mailbox={mailbox} />
          </AccountRow>
        ))}
      </Items>
    </Section>
  )
}
