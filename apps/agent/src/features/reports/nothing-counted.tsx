import { ChartNoAxesColumn } from 'lucide-react'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { isFiltered, withoutFilters } from './filters/report-filters.tsx'
import type { ReportSearch } from './report-search.ts'

type Props = {
  search: ReportSearch
  /** Whether anything has been counted at all, at any time. */
  ever: boolean
  onChange: (search: ReportSearch) => void
}

/** Says why there are no numbers, and offers the nearest way to some. */
export function NothingCounted({ search, ever, onChange }: Props) {
  const t = useText()
  const filtered = isFiltered(search)
  const { from: _, to: _to, ...rest } = search
  const text = !ever
    ? t('reports:empty.never')
    : filtered
      ? t('reports:empty.filtered')
      : t('reports:empty.text')
  return (
    <EmptyState
      icon={<ChartNoAxesColumn />}
      title={t('reports:empty.title')}
      text={text}
      action={
        filtered ? (
          <Button onClick={() => onChange(withoutFilters(search))}>{t('reports:filter.clear')}</Button>
        ) : (
          ever &&
          search.period !== 'year' && (
            <Button onClick={() => onChange({ ...rest, period: 'year' })}>{t('reports:empty.longer')}</Button>
          )
        )
      }
    />
  )
}
