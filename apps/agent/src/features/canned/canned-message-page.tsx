import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Banner } from '../../ui/banner.tsx'
import { Page } from '../../ui/page.tsx'
import { CannedForm } from './editor/canned-form.tsx'
import { CannedRow } from './list/canned-row.tsx'

const route = getRouteApi(`/app/settings${paths.cannedMessage}` as const)

export function CannedMessagePage() {
  const t = useText()
  const { id } = route.useParams()
  const canned = useSuspenseQuery(query('cannedMessages.list')).data.items.find(each => each.id === id)
  const back = (
    <Link to={paths.cannedMessages} search={{}}>
      {t('canned:all')}
    </Link>
  )
  if (!canned)
    return (
      <Page title={t('canned:title')} description={back}>
        <Banner tone="warning">{t('canned:gone')}</Banner>
      </Page>
    )
  return (
    <Page key={id} title={canned.name} description={back} width="reading">
      {canned.can.change ? (
        <CannedForm canned={canned} />
      ) : (
        <>
          <Banner>{t('canned:readOnly')}</Banner>
          <CannedRow canned={canned} />
        </>
      )}
    </Page>
  )
}
