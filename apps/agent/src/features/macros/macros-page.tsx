import { useSuspenseQuery } from '@tanstack/react-query'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { Page } from '../../ui/page.tsx'
import { MacroList } from './list/macro-list.tsx'
import { NewMacro } from './list/new-macro.tsx'
import { NoMacros } from './list/no-macros.tsx'

export function MacrosPage() {
  const t = useText()
  const { items } = useSuspenseQuery(query('macros.list')).data
  const own = items.filter(({ sharing }) => sharing.with === 'nobody')
  const shared = items.filter(({ sharing }) => sharing.with !== 'nobody')
  return (
    <Page
      title={t('macros')}
      description={t('macros:description')}
      actions={items.length > 0 && <NewMacro />}
    >
      {items.length === 0 && <NoMacros />}
      {own.length > 0 && <MacroList title={t('macros:own')} text={t('macros:ownText')} macros={own} />}
      {shared.length > 0 && (
        <MacroList title={t('macros:shared')} text={t('macros:sharedText')} macros={shared} />
      )}
    </Page>
  )
}
