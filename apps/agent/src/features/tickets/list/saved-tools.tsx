import { percent } from '@stoa/text/format'
import { Link } from '@tanstack/react-router'
import { Pencil } from 'lucide-react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import icon from '../../../ui/icon-button.module.css'
import { Tooltip } from '../../../ui/tooltip.tsx'
import styles from './saved-tools.module.css'
import { useSavedView } from './use-list-name.ts'

/** How many tickets a view has, or how far it is filled, and the way to its conditions. */
export function SavedTools({ id }: { id: number }) {
  const t = useText()
  const { language } = useReader()
  const view = useSavedView(id)
  if (!view) return null
  const { count, filled, can } = view
  const label = t('views:change')
  return (
    <>
      <span className={styles.count} role="status">
        {count === null
          ? t('views:filling', { percent: percent(filled, language) })
          : t('views:count', { count })}
      </span>
      {can.change && (
        <Tooltip text={label}>
          <Link to={paths.view} params={{ id }} aria-label={label} className={icon.button}>
            <Pencil />
          </Link>
        </Tooltip>
      )}
    </>
  )
}
