import { ChevronDown, ChevronsUp, ChevronUp, Equal } from 'lucide-react'
import styles from './priority-mark.module.css'

export type ShownPriority = 'low' | 'normal' | 'high' | 'urgent'

const shapes = { low: ChevronDown, normal: Equal, high: ChevronUp, urgent: ChevronsUp }

/** How pressing a ticket is: the shape tells what the colour tells. Decoration: the word stands beside it, visible or hidden. */
export function PriorityMark({ priority }: { priority: ShownPriority }) {
  const Shape = shapes[priority]
  return <Shape aria-hidden="true" className={styles.mark} data-priority={priority} />
}
