import type { StatusCounts } from '@stoa/contract/departments'
import { Link } from '@tanstack/react-router'
import { Keyboard, MailPlus } from 'lucide-react'
import type { RefObject } from 'react'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { BoardSwitch } from '../board/board-switch.tsx'
import type { TicketSearch } from '../ticket-search.ts'
import styles from './list-head.module.css'
import { LookMenu } from './look-menu.tsx'
import { SaveAsView } from './save-as-view.tsx'
import { SavedTools } from './saved-tools.tsx'
import { SearchField } from './search-field.tsx'
import { StatusLinks } from './status-links.tsx'
import { TagFilter } from './tag-filter.tsx'

type Props = {
  name: string | undefined
  search: TicketSearch
  counts: StatusCounts | undefined
  searchField: RefObject<HTMLInputElement | null>
  onHelp: () => void
}

export function ListHead({ name, search, counts, searchField, onHelp }: Props) {
  const t = useText()
  const tagFilter = <TagFilter search={search} />
  const look = !search.as && <LookMenu search={search} />
  return (
    <header className={styles.head} data-saved={search.saved || undefined} data-as={search.as}>
      <h1 className={styles.name} dir="auto">
        {name ?? ' '}
      </h1>
      <div className={styles.tools}>
        {search.saved ? (
          <>
            <SavedTools id={search.saved} />
            {look}
          </>
        ) : (
          <>
            <SearchField search={search} field={searchField} />
            {search.as === 'board' && tagFilter}
            {look}
            <SaveAsView name={name} search={search} />
            <BoardSwitch search={search} />
          </>
        )}
        <LinkButton render={<Link to={paths.newTicket} />} icon={<MailPlus />}>
          <span className={styles.word}>{t('tickets:newTicket')}</span>
        </LinkButton>
        <IconButton
          className={styles.help}
          label={t('tickets:keys.title')}
          icon={<Keyboard />}
          onClick={onHelp}
        />
      </div>
      {!search.saved && !search.as && (
        <div className={styles.filters}>
          <StatusLinks search={search} counts={counts} />
          {tagFilter}
        </div>
      )}
    </header>
  )
}
