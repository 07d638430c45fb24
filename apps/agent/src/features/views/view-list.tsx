import type { View } from '@stoa/contract/views'
import { useState } from 'react'
import { useText } from '../../lib/text.ts'
import items from '../../ui/items.module.css'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useMoveView } from './use-move-view.ts'
import styles from './view-list.module.css'
import { ViewRow } from './view-row.tsx'

type Props = {
  views: readonly View[]
  /** They stand in no order of one's own. */
  fixed?: boolean
}

/** Views in their order; one is moved by its buttons, or dragged. */
export function ViewList({ views, fixed = false }: Props) {
  const t = useText()
  const [dragged, setDragged] = useState<number | null>(null)
  const { move, moved } = useMoveView(views)
  const drop = (target: number) => {
    const from = views.findIndex(({ id }) => id === dragged)
    if (from >= 0 && from !== target) move(from, target)
    setDragged(null)
  }
  return (
    <>
      <ol className={items.items}>
        {views.map((view, at) => (
          <li
            key={view.id}
            className={styles.row}
            data-dragged={dragged === view.id || undefined}
            onDragOver={event => {
              if (dragged !== null) event.preventDefault()
            }}
            onDrop={event => {
              event.preventDefault()
              drop(at)
            }}
          >
            <ViewRow
              view={view}
              {...(!fixed && {
                place: { first: at === 0, last: at === views.length - 1, move: step => move(at, at + step) },
              })}
              onDrag={setDragged}
            />
          </li>
        ))}
      </ol>
      <VisuallyHidden>
        <span role="status">{moved && t('views:moved', moved)}</span>
      </VisuallyHidden>
    </>
  )
}
