import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { paths } from '../../../paths.ts'
import { Banner } from '../../../ui/banner.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { say } from '../../../ui/toasts.ts'
import { EntryLink } from '../kinds/entry-link.tsx'
import { Mails } from './mails.tsx'
import { NameForm } from './name-form.tsx'
import { goalOf } from './screen.ts'

const route = getRouteApi(`/app${paths.savedReport}` as const)

/** One saved report: its name, with whom it is shared, and to whom it is sent. */
export function SavedReportPage() {
  const t = useText()
  const { id } = route.useParams()
  const { data } = useQuery(query('savedReports.list'))
  const report = data?.items.find(each => each.id === id)
  usePageTitle(report?.name ?? t('saved:title'))
  const change = useAct('savedReports.change', {
    stale: ['savedReports.list'],
    shownByForm: ['name_taken', 'not_shareable'],
    onDone: () => say(t('saved')),
  })
  if (!data) return <Skeleton lines={6} />
  const back = <Link to={paths.savedReports}>{t('saved:all')}</Link>
  if (!report)
    return (
      <Page title={t('saved:title')} description={back} width="reading">
        <Banner tone="warning">{t('saved:gone')}</Banner>
      </Page>
    )
  const { name, sharing, can } = report
  return (
    <Page
      key={id}
      title={name}
      description={back}
      width="reading"
      actions={
        <LinkButton look="primary" render={<EntryLink to={goalOf(report)} />}>
          {t('saved:open')}
        </LinkButton>
      }
    >
      <Section title={t('saved:mail.title')} text={t('saved:mail.text')}>
        <Mails savedReportId={id} />
      </Section>
      {can.change && (
        <Section title={t('saved:sharing')}>
          <NameForm
            start={{ name, sharing }}
            busy={change.isPending}
            failure={change.error}
            submit={t('save')}
            onSend={body => change.mutate({ params: { id }, body })}
          />
        </Section>
      )}
    </Page>
  )
}
