import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { Section } from '../../../ui/section.tsx'
import styles from './merging.module.css'
import { Suggestion } from './suggestion.tsx'

/** A hint on the profile: who this may be a second time. */
export function SuggestionsOf({ contactId }: { contactId: number }) {
  const t = useText()
  const pairs = useQuery(query('contactMerging.duplicates', { query: { contactId } })).data?.items ?? []
  if (pairs.length === 0) return null
  return (
    <Section title={t('contacts:merging.perhapsSame')}>
      <ul className={styles.pairs}>
        {pairs.map(pair => (
          <Suggestion key={pair.id} pair={pair} on={contactId} />
        ))}
      </ul>
    </Section>
  )
}
