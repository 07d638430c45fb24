import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { Failure } from '../../../lib/failure.tsx'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { ImportForm } from './import-form.tsx'
import { ImportResult } from './import-result.tsx'

const route = getRouteApi(`/app${paths.contactImport}` as const)

/** One file: what its columns are, and then how far it is and what came of it. */
export function ImportPage() {
  const t = useText()
  const navigate = useNavigate()
  const { id } = route.useParams()
  const found = useQuery({
    ...query('contactImports.get', { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 1_000 : false),
  })
  const discard = useAct('contactImports.discard', {
    stale: ['contactImports.list'],
    onDone: () => navigate({ to: paths.contactImports }),
  })
  usePageTitle(found.data?.fileName ?? t('contacts:importing.title'))
  return (
    <Page
      title={found.data?.fileName ?? '…'}
      description={<Link to={paths.contactImports}>{t('contacts:importing.title')}</Link>}
      actions={
        found.data && (
          <Button
            look="quiet"
            icon={<Trash2 />}
            busy={discard.isPending}
            onClick={() => discard.mutate({ params: { id } })}
          >
            {t(found.data.state === 'running' ? 'contacts:importing.stop' : 'contacts:importing.discard')}
          </Button>
        )
      }
    >
      {found.isError && <Failure error={found.error} onRetry={() => found.refetch()} />}
      {found.isPending && <Skeleton lines={6} />}
      {found.data?.state === 'uploaded' && <ImportForm key={id} given={found.data} />}
      {found.data && found.data.state !== 'uploaded' && <ImportResult given={found.data} />}
    </Page>
  )
}
