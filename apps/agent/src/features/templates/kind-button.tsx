import type { Template } from '@stoa/contract/templates'
import { useText } from '../../lib/text.ts'
import { Badge } from '../../ui/badge.tsx'
import styles from './templates-page.module.css'

type Props = { template: Template; open: boolean; onOpen: () => void }

/** A mail, whose wording counts for it, and whether it is sent. */
export function KindButton({ template: { kind, wording }, open, onOpen }: Props) {
  const t = useText()
  return (
    <button type="button" className={styles.kind} aria-pressed={open} onClick={onOpen}>
      <span className={styles.name}>{t(`templates:kinds.${kind}`)}</span>
      <span className={styles.marks}>
        {!wording.active && <Badge>{t('templates:off')}</Badge>}
        <Badge tone={wording.from === 'department' ? 'accent' : 'neutral'}>
          {t(`templates:from.${wording.from}`)}
        </Badge>
      </span>
      <span className={styles.text}>{t(`templates:kindTexts.${kind}`)}</span>
    </button>
  )
}
