import type { ContactProfile } from '@stoa/contract/contacts'
import { shortMoment } from '@stoa/text/format'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useNow } from '../../../lib/use-now.ts'
import { Button } from '../../../ui/button.tsx'
import { Section } from '../../../ui/section.tsx'
import { say } from '../../../ui/toasts.ts'
import styles from './merging.module.css'
import { mergeStale } from './stale.ts'

/** Who became part of this contact, and can be taken out again. */
export function MergedList({ contact: { merged, can } }: { contact: ContactProfile }) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const unmerge = useAct('contactMerging.unmerge', {
    stale: mergeStale,
    onDone: () => say(t('contacts:merging.apart')),
  })
  if (merged.length === 0) return null
  return (
    <Section title={t('contacts:merging.mergedHere')}>
      <ul className={styles.merged}>
        {merged.map(({ id, name, at }) => (
          <li key={id} className={styles.part}>
            <bdi>{name || t('contacts:noName')}</bdi>
            <time dateTime={at} className={styles.hint}>
              {shortMoment(at, reader, now)}
            </time>
            {can.merge && (
              <Button
                size="small"
                look="quiet"
                aria-label={`${t('contacts:merging.takeApart')}: ${name}`}
                onClick={() => unmerge.mutate({ params: { id } })}
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
