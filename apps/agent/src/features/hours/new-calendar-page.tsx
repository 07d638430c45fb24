import { Link } from '@tanstack/react-router'
import { useMe } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'
import { CalendarForm } from './editor/calendar-form.tsx'
import { newDraft } from './editor/draft.ts'

export function NewCalendarPage() {
  const t = useText()
  const { company } = useMe()
  return (
    <Page
      title={t('hours:newTitle')}
      description={<Link to={paths.businessHours}>{t('hours:all')}</Link>}
      width="reading"
    >
      <CalendarForm calendar={null} start={newDraft(company.timeZone)} />
    </Page>
  )
}
