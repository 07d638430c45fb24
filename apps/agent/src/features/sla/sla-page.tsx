import { useText } from '../../lib/text.ts'
import { Page } from '../../ui/page.tsx'
import { Levels } from './levels/levels.tsx'
import { Rules } from './rules/rules.tsx'

export function SlaPage() {
  const t = useText()
  return (
    <Page title={t('sla:title')} description={t('sla:description')}>
      <Levels />
      <Rules />
    </Page>
  )
}
