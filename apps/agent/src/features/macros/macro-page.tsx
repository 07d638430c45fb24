import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Banner } from '../../ui/banner.tsx'
import { Page } from '../../ui/page.tsx'
import { MacroForm } from './editor/macro-form.tsx'
import { MacroRow } from './list/macro-row.tsx'

const route = getRouteApi(`/app/settings${paths.macro}` as const)

export function MacroPage() {
  const t = useText()
  const { id } = route.useParams()
  const macro = useSuspenseQuery(query('macros.list')).data.items.find(each => each.id === id)
  const back = <Link to={paths.macros}>{t('macros:all')}</Link>
  if (!macro)
    return (
      <Page title={t('macros')} description={back}>
        <Banner tone="warning">{t('macros:gone')}</Banner>
      </Page>
    )
  const { name, note, sharing, actions } = macro
  return (
    <Page key={id} title={name} description={back} width="reading">
      {macro.can.change ? (
        <MacroForm macro={macro} start={{ name, note, sharing, actions }} />
      ) : (
        <>
          <Banner>{t('macros:readOnly')}</Banner>
          <MacroRow macro={macro} />
        </>
      )}
    </Page>
  )
}
