import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ChevronDown, Tag, X } from 'lucide-react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { LazyPicker } from '../../../ui/lazy-picker.tsx'
import type { TicketSearch } from '../ticket-search.ts'
import styles from './tag-filter.module.css'

/** Narrows the list to one tag. */
export function TagFilter({ search }: { search: TicketSearch }) {
  const t = useText()
  const navigate = useNavigate()
  const tags = useQuery(query('tags.list')).data?.items ?? []
  const { tag, ...rest } = search
  if (tags.length === 0 && !tag) return null
  const choose = (next: string | undefined) =>
    navigate({ to: paths.tickets, search: next ? { ...rest, tag: next } : rest, replace: true })
  return (
    <div className={styles.filter}>
      <LazyPicker
        label={t('tickets:filterByTag')}
        options={tags.map(each => ({ value: each, label: each }))}
        value={tag ?? null}
        onValueChange={choose}
        trigger={
          <Button
            look="quiet"
            size="small"
            icon={<Tag />}
            aria-label={tag ? t('tickets:taggedWith', { tag }) : t('tickets:filterByTag')}
          >
            <span className={styles.tag}>
              {tag ? t('tickets:taggedWith', { tag }) : t('tickets:filterByTag')}
            </span>
            {!tag && <ChevronDown className={styles.arrow} />}
          </Button>
        }
      />
      {tag && <IconButton label={t('tickets:removeFilter')} icon={<X />} onClick={() => choose(undefined)} />}
    </div>
  )
}
