import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import type { RuleKind } from '../rule-search.ts'
import { TemplateList } from './template-list.tsx'

export function TemplateDialog({ kind }: { kind: RuleKind }) {
  const t = useText()
  return (
    <Dialog
      title={t('rules:templates.title')}
      description={t('rules:templates.text')}
      size="wide"
      trigger={<Button>{t('rules:fromTemplate')}</Button>}
    >
      <TemplateList kind={kind} />
    </Dialog>
  )
}
