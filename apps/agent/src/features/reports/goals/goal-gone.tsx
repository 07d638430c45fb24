import { Link } from '@tanstack/react-router'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Page } from '../../../ui/page.tsx'

/** Where somebody follows a link to a goal that was deleted, or never was theirs. */
export function GoalGone() {
  const t = useText()
  return (
    <Page
      title={t('goals:title')}
      description={<Link to={paths.goals}>{t('goals:all')}</Link>}
      width="reading"
    >
      <Banner tone="warning">{t('goals:gone')}</Banner>
    </Page>
  )
}
