import { createPortal } from 'react-dom'
import popup from '../../ui/popup.module.css'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useText } from '../text.ts'
import { excerptOf } from './excerpt.ts'
import styles from './suggestion-list.module.css'
import type { CannedMessages } from './use-canned-messages.ts'

/** What was typed may mean these; the editor keeps the focus, and its arrows choose. */
export function SuggestionList({ canned: { suggestions } }: { canned: CannedMessages }) {
  const t = useText()
  const place = suggestions?.typing.place
  if (!suggestions || !place) return null
  const { found, at, typing, choose } = suggestions
  const below = place.bottom + 300 < window.innerHeight
  const across = Math.max(8, Math.min(place.left, window.innerWidth - 328))
  return createPortal(
    <div
      className={styles.place}
      style={{
        left: across,
        ...(below ? { top: place.bottom + 4 } : { bottom: window.innerHeight - place.top + 4 }),
      }}
    >
      <div className={popup.popup} role="listbox" aria-label={t('tickets:canned')}>
        {found.map((canned, index) => (
          <div
            key={canned.id}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            data-highlighted={index === at ? '' : undefined}
            className={popup.item}
            // The editor must not lose the focus.
            onMouseDown={event => {
              event.preventDefault()
              choose(canned, typing.range)
            }}
          >
            <span className={popup.text} dir="auto">
              {canned.name}
              <span className={styles.excerpt}>{excerptOf(canned)}</span>
            </span>
            {canned.shortcut && (
              <bdi className={popup.hint} dir="ltr">
                /{canned.shortcut}
              </bdi>
            )}
          </div>
        ))}
      </div>
      <VisuallyHidden>
        <span role="status">{found[at]?.name}</span>
      </VisuallyHidden>
    </div>,
    document.body,
  )
}
