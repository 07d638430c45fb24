import { Link } from '@tanstack/react-router'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'
import { CannedForm } from './editor/canned-form.tsx'

export function NewCannedMessagePage() {
  const t = useText()
  return (
    <Page
      title={t('canned:add')}
      description={
        <Link to={paths.cannedMessages} search={{}}>
          {t('canned:all')}
        </Link>
      }
      width="reading"
    >
      <CannedForm canned={null} />
    </Page>
  )
}
