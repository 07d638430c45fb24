import { GripVertical } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './reorder-list.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

type Props<Item> = {
  label: string
  className?: string | undefined
  items: readonly Item[]
  itemKey: (item: Item) => string | number
  nameOf: (item: Item) => string
  /** What the grip says: that it can be dragged, and moved by the arrow keys. */
  gripLabel: (name: string) => string
  /** Said to those who listen, after a move; `position` counts from 1. */
  movedText: (name: string, position: number) => string
  /** `to` is the place among the others, from 0. */
  onMove: (item: Item, to: number) => void
  children: (item: Item, grip: ReactNode, at: number) => ReactNode
}

type Over = { key: string | number; after: boolean }

/** Things in an order: dragged by their grip, or moved by the arrow keys on it. */
export function ReorderList<Item>(props: Props<Item>) {
  const { label, className, items, itemKey, nameOf, gripLabel, movedText, onMove, children } = props
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<Item | null>(null)
  const [over, setOver] = useState<Over | null>(null)
  const [said, setSaid] = useState('')
  const [focused, setFocused] = useState<string | number | null>(null)
  // What moved in the document has lost the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the order has changed
  useEffect(() => {
    if (focused === null) return
    list.current?.querySelector<HTMLElement>(`[data-grip="${focused}"]`)?.focus()
  }, [items, focused])

  const move = (item: Item, to: number) => {
    if (to < 0 || to >= items.length || items.indexOf(item) === to) return
    setSaid(movedText(nameOf(item), to + 1))
    onMove(item, to)
  }
  const drop = (target: Item, after: boolean) => {
    if (!dragged || dragged === target) return
    const others = items.filter(item => item !== dragged)
    move(dragged, others.indexOf(target) + (after ? 1 : 0))
  }
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  const gripOf = (item: Item, at: number) => (
    <button
      type="button"
      className={styles.grip}
      data-grip={itemKey(item)}
      aria-label={gripLabel(nameOf(item))}
      draggable
      onDragStart={event => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', nameOf(item))
        const row = event.currentTarget.closest('li')
        if (row) event.dataTransfer.setDragImage(row, 16, 16)
        setDragged(item)
      }}
      onDragEnd={end}
      onKeyDown={(event: KeyboardEvent) => {
        const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
        if (step === 0) return
        event.preventDefault()
        setFocused(itemKey(item))
        move(item, at + step)
      }}
      onBlur={() => setFocused(null)}
    >
      <GripVertical aria-hidden="true" />
    </button>
  )
  return (
    <>
      <ol ref={list} className={className} aria-label={label}>
        {items.map((item, at) => (
          <li
            key={itemKey(item)}
            className={styles.row}
            data-dragged={dragged === item || undefined}
            data-over={over?.key === itemKey(item) ? (over.after ? 'after' : 'before') : undefined}
            onDragOver={event => {
              if (!dragged) return
              event.preventDefault()
              const { top, height } = event.currentTarget.getBoundingClientRect()
              setOver({ key: itemKey(item), after: event.clientY > top + height / 2 })
            }}
            onDrop={event => {
              event.preventDefault()
              drop(item, over?.after ?? false)
              end()
            }}
          >
            {children(item, gripOf(item, at), at)}
          </li>
        ))}
      </ol>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </>
  )
}
