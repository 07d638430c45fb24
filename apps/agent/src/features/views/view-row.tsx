import type { View } from '@stoa/contract/views'
import { Link } from '@tanstack/react-router'
import { ArrowDown, ArrowUp, GripVertical, Pencil, TriangleAlert } from 'lucide-react'
import { groupsSentence } from '../../lib/conditions/condition-sentence.ts'
import { Sentence } from '../../lib/conditions/sentence.tsx'
import { useNames } from '../../lib/conditions/use-names.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Badge } from '../../ui/badge.tsx'
import icon from '../../ui/icon-button.module.css'
import { IconButton } from '../../ui/icon-button.tsx'
import { Item } from '../../ui/items.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { DeleteView } from './delete-view.tsx'
import { ViewFacts } from './view-facts.tsx'
import styles from './view-list.module.css'

type Props = {
  view: View
  place?: { first: boolean; last: boolean; move: (step: number) => void }
  onDrag: (id: number | null) => void
}

const afterReordering = 50 // milliseconds

export function ViewRow({ view, place, onDrag }: Props) {
  const t = useText()
  const names = useNames()
  const { id, name, groups, broken, can } = view
  const edit = t('views:edit', { name })
  /** The row takes the focus along to its new place; at an end the button stays, and does nothing. */
  const moveFrom = (button: HTMLElement, step: number) => {
    if (button.getAttribute('aria-disabled') === 'true') return
    place?.move(step)
    setTimeout(() => button.focus(), afterReordering)
  }
  return (
    <Item
      name={name}
      grip={
        place && (
          // For the mouse; the keyboard has the two arrows.
          <span
            className={styles.grip}
            draggable
            title={t('views:drag')}
            aria-hidden="true"
            onDragStart={event => {
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', name)
              const row = event.currentTarget.closest('li')
              if (row) event.dataTransfer.setDragImage(row, 16, 16)
              onDrag(id)
            }}
            onDragEnd={() => onDrag(null)}
          >
            <GripVertical />
          </span>
        )
      }
      facts={<ViewFacts view={view} />}
      actions={
        <>
          {place && (
            <>
              <IconButton
                label={t('views:up', { name })}
                icon={<ArrowUp />}
                aria-disabled={place.first}
                onClick={event => moveFrom(event.currentTarget, -1)}
              />
              <IconButton
                label={t('views:down', { name })}
                icon={<ArrowDown />}
                aria-disabled={place.last}
                onClick={event => moveFrom(event.currentTarget, 1)}
              />
            </>
          )}
          {can.change && (
            <>
              <Tooltip text={edit}>
                <Link to={paths.view} params={{ id }} aria-label={edit} className={icon.button}>
                  <Pencil />
                </Link>
              </Tooltip>
              <DeleteView view={view} />
            </>
          )}
        </>
      }
    >
      {broken.length > 0 && (
        <p>
          <Badge tone="warning" icon={<TriangleAlert />}>
            {t('views:isBroken')}
          </Badge>
        </p>
      )}
      <p className={styles.sentence}>
        {groups.length === 0 ? t('views:whenNone') : <Sentence text={groupsSentence(groups, names, t)} />}
      </p>
    </Item>
  )
}
