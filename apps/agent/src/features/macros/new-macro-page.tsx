import { getRouteApi, Link } from '@tanstack/react-router'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'
import { exampleMacro } from './editor/examples.ts'
import { MacroForm } from './editor/macro-form.tsx'

const route = getRouteApi(`/app/settings${paths.newMacro}` as const)

export function NewMacroPage() {
  const t = useText()
  const { example } = route.useSearch()
  const start = example ? exampleMacro(example, t) : { name: '', note: '', actions: [] }
  return (
    <Page
      key={example}
      title={t('macros:newTitle')}
      description={<Link to={paths.macros}>{t('macros:all')}</Link>}
      width="reading"
    >
      <MacroForm macro={null} start={{ ...start, sharing: { with: 'nobody' } }} />
    </Page>
  )
}
