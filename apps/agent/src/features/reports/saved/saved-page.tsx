import type { SavedReport } from '@stoa/contract/saved-reports'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Bookmark, Pencil } from 'lucide-react'
import { Failure } from '../../../lib/failure.tsx'
import { query } from '../../../lib/query.ts'
import { useMe } from '../../../lib/session.ts'
import { useSharingWords } from '../../../lib/sharing/use-sharing-words.ts'
import { useText } from '../../../lib/text.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { paths } from '../../../paths.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import icon from '../../../ui/icon-button.module.css'
import { Item, Items } from '../../../ui/items.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Tooltip } from '../../../ui/tooltip.tsx'
import { EntryLink } from '../kinds/entry-link.tsx'
import { DeleteSaved } from './delete-saved.tsx'
import styles from './saved.module.css'
import { entryOfScreen, goalOf } from './screen.ts'

export function SavedReportsPage() {
  const t = useText()
  usePageTitle(t('saved:title'))
  const { data, isError, error, refetch } = useQuery(query('savedReports.list'))
  const items = data?.items ?? []
  return (
    <Page title={t('saved:title')} description={t('saved:description')}>
      {isError && <Failure error={error} onRetry={() => refetch()} />}
      {!data && !isError && <Skeleton lines={4} />}
      {data && items.length === 0 && (
        <EmptyState
          icon={<Bookmark />}
          title={t('saved:emptyTitle')}
          text={t('saved:emptyText')}
          action={
            <LinkButton look="primary" render={<Link to={paths.reports} search={{}} />}>
              {t('reports')}
            </LinkButton>
          }
        />
      )}
      {items.length > 0 && (
        <Items>
          {items.map(report => (
            <Row key={report.id} report={report} />
          ))}
        </Items>
      )}
    </Page>
  )
}

function Row({ report }: { report: SavedReport }) {
  const t = useText()
  const me = useMe()
  const sharingWords = useSharingWords()
  const { id, name, screen, sharing, owner, can } = report
  const change = t('saved:change', { name })
  return (
    <Item
      name={
        <EntryLink className={styles.target} to={goalOf(report)}>
          {name}
        </EntryLink>
      }
      facts={
        <>
          <span>{t(`kinds:nav.${entryOfScreen(screen)}`)}</span>
          <span>{sharingWords(sharing)}</span>
          {owner && owner.id !== me.id && <span>{t('views:by', { name: `\u2068${owner.name}\u2069` })}</span>}
          <Link className={styles.target} to={paths.savedReport} params={{ id }}>
            {t('saved:mail.title')}
          </Link>
        </>
      }
      actions={
        <>
          <Tooltip text={change}>
            <Link to={paths.savedReport} params={{ id }} aria-label={change} className={icon.button}>
              <Pencil />
            </Link>
          </Tooltip>
          {can.change && <DeleteSaved report={report} />}
        </>
      }
    />
  )
}
