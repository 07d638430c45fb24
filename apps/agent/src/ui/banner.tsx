import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { classes } from './classes.ts'

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert }

type Props = { tone?: keyof typeof icons; children: ReactNode; action?: ReactNode }

/** A sentence that belongs to the page and stays. What just happened is a toast. */
export function Banner({ tone = 'info', children, action }: Props) {
  const Icon = icons[tone]
  return (
    <div className={classes(styles.banner, styles[tone])} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon aria-hidden="true" />
      <div className={styles.text}>{children}</div>
      {action}
    </div>
  )
}
