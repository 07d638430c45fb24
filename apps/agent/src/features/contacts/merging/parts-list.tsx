import { shortMoment } from '@stoa/text/format'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { Button } from '../../../ui/button.tsx'
import { Section } from '../../../ui/section.tsx'
import styles from './merging.module.css'

type Props = {
  title: string
  parts: readonly { id: number; name: string; at: string }[]
  /** null: whoever looks may not. */
  onTakeApart: ((id: number) => void) | null
}

/** What became part of something, and can be taken out again. */
export function PartsList({ title, parts, onTakeApart }: Props) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  if (parts.length === 0) return null
  return (
    <Section title={title}>
      <ul className={styles.merged}>
        {parts.map(({ id, name, at }) => (
          <li key={id} className={styles.part}>
            <bdi>{name || t('contacts:noName')}</bdi>
            <time dateTime={at} className={styles.hint}>
              {shortMoment(at, reader, now)}
            </time>
            {onTakeApart && (
              <Button
                size="small"
                look="quiet"
                aria-label={`${t('contacts:merging.takeApart')}: ${name}`}
                onClick={() => onTakeApart(id)}
              >
                {t('contacts:merging.takeApart')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
