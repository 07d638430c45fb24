import { useSuspenseQuery } from '@tanstack/react-query'
import { CalendarClock } from 'lucide-react'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { CalendarTable } from './list/calendar-table.tsx'
import { NewCalendar } from './list/new-calendar.tsx'

/** Nothing announces that a door has opened: the list looks by itself. */
const lookAgain = 60_000

export function BusinessHoursPage() {
  const t = useText()
  const { items } = useSuspenseQuery({ ...query('businessHours.list'), refetchInterval: lookAgain }).data
  const none = items.length === 0
  return (
    <Page title={t('businessHours')} description={t('hours:description')} actions={!none && <NewCalendar />}>
      {none ? (
        <EmptyState
          icon={<CalendarClock />}
          title={t('hours:emptyTitle')}
          text={t('hours:emptyText')}
          action={<NewCalendar />}
        />
      ) : (
        <CalendarTable calendars={items} />
      )}
    </Page>
  )
}
