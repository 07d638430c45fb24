import type { TemplateKind } from '@stoa/contract/template-kinds'
import { useQuery } from '@tanstack/react-query'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { KindButton } from './kind-button.tsx'
import { TemplateEditor } from './template-editor.tsx'
import styles from './templates-page.module.css'

type Props = { departmentId: number | null; kind: TemplateKind; onKind: (kind: TemplateKind) => void }

/** The mails of one place, and the one that is open. */
export function TemplatesOf({ departmentId, kind, onKind }: Props) {
  const t = useText()
  const asked = departmentId === null ? {} : { departmentId }
  const templates = useQuery(query('templates.list', { query: asked })).data?.items
  const open = templates?.find(template => template.kind === kind)
  if (!templates || !open) return <Skeleton lines={8} />
  return (
    <div className={styles.both}>
      <nav className={styles.list} aria-label={t('templates:mails')}>
        {templates.map(template => (
          <KindButton
            key={template.kind}
            template={template}
            open={template.kind === kind}
            onOpen={() => onKind(template.kind)}
          />
        ))}
        <p className={styles.later}>{t('templates:ratingLater')}</p>
      </nav>
      <TemplateEditor key={open.kind} departmentId={departmentId} template={open} />
    </div>
  )
}
