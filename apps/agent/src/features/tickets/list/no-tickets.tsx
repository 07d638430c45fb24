import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Inbox, ListFilter, MailPlus, SearchX, Sun } from 'lucide-react'
import { query } from '../../../lib/query.ts'
import { usePermission } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import button from '../../../ui/button.module.css'
import { classes } from '../../../ui/classes.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { countOf, shownStatusOf, type TicketSearch, withStatus } from '../ticket-search.ts'
import { useSavedView } from './use-list-name.ts'

const linkLook = classes(button.button, button.plain, button.normal)

/** Why there is nothing, and what to do next. */
export function NoTickets({ search }: { search: TicketSearch }) {
  const t = useText()
  const counts = useQuery(query('tickets.counts')).data?.all
  const mayConnectMail = usePermission('mail-account.change')
  const { q, tag, saved, ...rest } = search
  const savedView = useSavedView(saved)

  if (saved) {
    const why = savedView?.count === null ? 'fillingNow' : 'nothing'
    return <EmptyState icon={<ListFilter />} title={t(`views:${why}.title`)} text={t(`views:${why}.text`)} />
  }
  if (q || tag)
    return (
      <EmptyState
        icon={<SearchX />}
        title={t('tickets:nothingFound.title')}
        text={t('tickets:nothingFound.text')}
        action={
          <Link to={paths.tickets} search={rest} className={linkLook}>
            {t('tickets:nothingFound.action')}
          </Link>
        }
      />
    )
  if (counts && countOf(counts, 'all') === 0)
    return (
      <EmptyState
        icon={<MailPlus />}
        title={t('tickets:emptyDesk.title')}
        text={mayConnectMail ? t('tickets:emptyDesk.text') : t('tickets:emptyDesk.askText')}
        action={
          mayConnectMail && (
            <Link to={paths.mail} className={classes(button.button, button.primary, button.normal)}>
              {t('tickets:emptyDesk.action')}
            </Link>
          )
        }
      />
    )
  if (shownStatusOf(search) === 'waiting')
    return (
      <EmptyState
        icon={<Sun />}
        title={t('tickets:nothingWaiting.title')}
        text={t('tickets:nothingWaiting.text')}
        action={
          <Link to={paths.tickets} search={withStatus(search, 'all')} className={linkLook}>
            {t('tickets:nothingWaiting.action')}
          </Link>
        }
      />
    )
  if (shownStatusOf(search) === 'overdue')
    return (
      <EmptyState
        icon={<Sun />}
        title={t('tickets:nothingOverdue.title')}
        text={t('tickets:nothingOverdue.text')}
      />
    )
  return (
    <EmptyState
      icon={<Inbox />}
      title={t('tickets:nothingHere.title')}
      text={t('tickets:nothingHere.text')}
    />
  )
}
