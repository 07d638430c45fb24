import { useSuspenseQuery } from '@tanstack/react-query'
import { Webhook } from 'lucide-react'
import { query } from '../../../lib/query.ts'
import { usePermission } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Items } from '../../../ui/items.tsx'
import { Section } from '../../../ui/section.tsx'
import { HookDialog } from './hook-dialog.tsx'
import { HookItem } from './hook-item.tsx'

/** Providers that hand mail over. Their addresses are secrets, so only those who may change them see them. */
export function Hooks() {
  const mayChange = usePermission('mail-account.change')
  return mayChange ? <HookList /> : null
}

const lookAgain = 10_000

function HookList() {
  const t = useText()
  const { items } = useSuspenseQuery({ ...query('mailHooks.list'), refetchInterval: lookAgain }).data
  return (
    <Section title={t('mail:hooks.title')} text={t('mail:hooks.text')} actions={<HookDialog />}>
      <Items>
        {items.length === 0 && (
          <EmptyState
            icon={<Webhook />}
            title={t('mail:hooks.emptyTitle')}
            text={t('mail:hooks.emptyText')}
          />
        )}
        {items.map(hook => (
          <HookItem key={hook.id} hook={hook} />
        ))}
      </Items>
    </Section>
  )
}
