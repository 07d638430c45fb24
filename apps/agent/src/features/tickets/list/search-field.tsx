import { useNavigate } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { SearchInput } from '../../../ui/search-input.tsx'
import type { TicketSearch } from '../ticket-search.ts'
import styles from './search-field.module.css'

type Props = { search: TicketSearch; field: RefObject<HTMLInputElement | null> }

/** Narrows the list while one types; what is searched stands in the URL. */
export function SearchField({ search, field }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const { q: asked = '', ...rest } = search
  return (
    <div className={styles.search}>
      <SearchInput
        label={t('tickets:searchLabel')}
        hint={t('tickets:searchHint')}
        asked={asked}
        onAsk={q => navigate({ to: paths.tickets, search: q ? { ...rest, q } : rest, replace: true })}
        maxLength={200}
        field={field}
      >
        <span className={styles.key} aria-hidden="true">
          /
        </span>
      </SearchInput>
    </div>
  )
}
