import type { Ban } from '@stoa/contract/bans'
import { shortMoment } from '@stoa/text/format'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Ban as BanIcon, X } from 'lucide-react'
import { pages } from '../../../lib/query.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useNow } from '../../../lib/use-now.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Item, Items } from '../../../ui/items.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { Section } from '../../../ui/section.tsx'
import { AddBan } from './add-ban.tsx'

/** Whose mail becomes nothing. */
export function Bans() {
  const t = useText()
  const list = useInfiniteQuery(pages('bans.list', {}))
  const bans = list.data?.pages.flatMap(page => page.items) ?? []
  return (
    <Section title={t('mail:bans.title')} text={t('mail:bans.text')} actions={<AddBan />}>
      <Items>
        {list.isSuccess && bans.length === 0 && (
          <EmptyState icon={<BanIcon />} title={t('mail:bans.none')} text={t('mail:bans.noneText')} />
        )}
        {bans.map(ban => (
          <BanItem key={ban.id} ban={ban} />
        ))}
      </Items>
      <LoadMore label={t('loadMore')} of={list} />
    </Section>
  )
}

function BanItem({ ban }: { ban: Ban }) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const lift = useAct('bans.lift', { stale: ['bans.list'] })
  const { id, value, reason, expiresAt } = ban
  const moment = expiresAt === null ? '' : shortMoment(expiresAt, reader, now)
  const over = expiresAt !== null && Date.parse(expiresAt) <= now
  const until = over ? t('mail:bans.over', { moment }) : t('mail:bans.until', { moment })
  return (
    <Item
      name={value}
      facts={
        <>
          <span>{expiresAt === null ? t('tickets:ban.forever') : until}</span>
          {reason && <span dir="auto">{reason}</span>}
        </>
      }
      actions={
        <IconButton
          label={t('mail:bans.lift', { who: value })}
          icon={<X />}
          disabled={lift.isPending}
          onClick={() => lift.mutate({ params: { id } })}
        />
      }
    />
  )
}
