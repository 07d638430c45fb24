import { useSuspenseQuery } from '@tanstack/react-query'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { Page } from '../../ui/page.tsx'
import { DepartmentSection } from './department-section.tsx'
import { MailSection } from './mail-section.tsx'
import { PushSection } from './push-section.tsx'
import { QuietSection } from './quiet-section.tsx'
import { SoundSection } from './sound-section.tsx'
import { WaysSection } from './ways-section.tsx'

/** Of what one is told, how and when. Everything works at once. */
export function NotificationsPage() {
  const t = useText()
  const settings = useSuspenseQuery(query('notificationSettings.get')).data
  return (
    <Page title={t('people:told.title')} description={t('people:told.description')}>
      <WaysSection settings={settings} />
      <DepartmentSection settings={settings} />
      <MailSection settings={settings} />
      <QuietSection settings={settings} />
      <PushSection settings={settings} />
      <SoundSection />
    </Page>
  )
}
