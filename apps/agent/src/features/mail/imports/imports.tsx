import { useSuspenseQuery } from '@tanstack/react-query'
import { Import } from 'lucide-react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Items } from '../../../ui/items.tsx'
import { Section } from '../../../ui/section.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { ImportItem } from './import-item.tsx'

/** How far an import is, is told by nobody: the list looks by itself while one goes on. */
const lookAgain = 2_000

/** Archives of old mail. */
export function Imports() {
  const t = useText()
  const { items } = useSuspenseQuery({
    ...query('mailImports.list'),
    refetchInterval: ({ state }) =>
      state.data?.items.some(item => item.state === 'waiting' || item.state === 'running')
        ? lookAgain
        : false,
  }).data
  return (
    <Section
      anchor="imports"
      title={t('mail:imports.title')}
      text={t('mail:imports.text')}
      actions={<ImportDialog />}
    >
      <Items>
        {items.length === 0 && (
          <EmptyState
            icon={<Import />}
            title={t('mail:imports.emptyTitle')}
            text={t('mail:imports.emptyText')}
          />
        )}
        {items.map(item => (
          <ImportItem key={item.id} item={item} />
        ))}
      </Items>
    </Section>
  )
}
