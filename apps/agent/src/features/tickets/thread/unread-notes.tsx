import type { Unread } from '@stoa/contract/messages'
import { useText } from '../../../lib/text.ts'
import { Banner } from '../../../ui/banner.tsx'
import styles from './unread-notes.module.css'

/** What of a mail could not be read as it was sent, so that nobody misses something without knowing. */
export function UnreadNotes({ unread }: { unread: readonly Unread[] }) {
  const t = useText()
  const sentence = ({ what, name }: Unread): string => {
    if (what === 'encoding' && name === '') return t('tickets:unread.encodingOfText')
    return t(`tickets:unread.${what}`, { name })
  }
  return (
    <Banner tone="warning">
      <p>{t('tickets:unread.title')}</p>
      <ul className={styles.notes}>
        {unread.map(each => (
          <li key={`${each.what} ${each.name}`}>{sentence(each)}</li>
        ))}
      </ul>
    </Banner>
  )
}
