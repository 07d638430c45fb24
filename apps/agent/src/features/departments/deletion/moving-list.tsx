import { useText } from '../../../lib/text.ts'
import styles from './moving-list.module.css'
import { type Moving, movesNothing } from './what-moves.ts'

/** What the other department gets, each kind with its number. */
export function MovingList({ moving }: { moving: Moving }) {
  const t = useText()
  if (movesNothing(moving)) return null
  const kinds = ['tickets', 'addresses', 'mailboxes', 'accounts'] as const
  return (
    <div>
      <p>{t('departments:deletion.moves')}</p>
      <ul className={styles.list}>
        {kinds
          .filter(kind => moving[kind] > 0)
          .map(kind => (
            <li key={kind}>{t(`departments:deletion.${kind}`, { count: moving[kind] })}</li>
          ))}
      </ul>
    </div>
  )
}
