import type { Status } from '@stoa/contract/ticket-shapes'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Failure } from '../../lib/failure.tsx'
import { pages } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { TicketLinks } from '../../lib/tickets/ticket-links.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { WordSelect } from '../../ui/word-select.tsx'
import styles from './contacts.module.css'

type Props = { of: { contactId: number } | { companyId: number } }

const shown = {
  all: undefined,
  waiting: ['new', 'open'],
  answered: ['answered', 'postponed'],
  done: ['resolved', 'closed'],
  aside: ['spam', 'deleted'],
} as const satisfies Record<string, readonly Status[] | undefined>
type Shown = keyof typeof shown
const choices = Object.keys(shown) as Shown[]

/** What a contact or a company has asked, as far as one may see it; newest first. */
export function TicketsOf({ of }: Props) {
  const t = useText()
  const [chosen, setChosen] = useState<Shown>('all')
  const status = shown[chosen]
  const list = useInfiniteQuery(pages('tickets.list', { query: { ...of, ...(status && { status }) } }))
  const tickets = list.data?.pages.flatMap(page => page.items)
  return (
    <Section
      title={t('contacts:tickets')}
      actions={
        <WordSelect
          label={t('contacts:show.label')}
          options={choices.map(value => ({ value, label: t(`contacts:show.${value}`) }))}
          value={chosen}
          onValueChange={setChosen}
        />
      }
    >
      {list.isError && <Failure error={list.error} onRetry={() => list.refetch()} />}
      {list.isPending && <Skeleton lines={6} />}
      {tickets?.length === 0 && (
        <p className={styles.soft}>{t(chosen === 'all' ? 'contacts:noTickets' : 'contacts:show.none')}</p>
      )}
      <TicketLinks tickets={tickets ?? []} />
      <LoadMore label={t('loadMore')} of={list} />
    </Section>
  )
}
