import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../lib/text.ts'
import { Kbd } from '../../ui/kbd.tsx'
import popup from '../../ui/popup.module.css'
import { Spinner } from '../../ui/spinner.tsx'
import type { Entry, EntryGroup } from './entry.ts'
import styles from './palette.module.css'
import { useGroups } from './use-groups.tsx'

const PAUSE = 200 // milliseconds
const LONGEST = 300

type Props = {
  /** Another number each time. */
  opening: number
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** One field for everything: what the page can do, where one can go, and what the server finds. */
export function Palette({ opening, open, onOpenChange }: Props) {
  const t = useText()
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} aria-label={t('search:palette.title')}>
          <Entries key={opening} close={() => onOpenChange(false)} open={open} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Entries({ open, close }: { open: boolean; close: () => void }) {
  const t = useText()
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const [asked, setAsked] = useState('')
  const typed = text.trim()
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), typed === '' ? 0 : PAUSE)
    return () => clearTimeout(timer)
  }, [typed])
  const { groups, asking } = useGroups({ open, typed, asked })
  const choose = ({ run }: Entry) => {
    close()
    // When the dialog has given the focus back: what is done may want it.
    requestAnimationFrame(() => requestAnimationFrame(run))
  }
  return (
    <Autocomplete.Root
      inline
      open
      items={groups}
      mode="none"
      value={text}
      onValueChange={setText}
      itemToStringValue={(entry: Entry) => entry.label}
      autoHighlight="always"
      keepHighlight
    >
      <div className={styles.head}>
        <Search aria-hidden="true" />
        <Autocomplete.Input
          className={styles.field}
          aria-label={t('search:palette.title')}
          placeholder={t('search:palette.hint')}
          dir={text ? 'auto' : undefined}
          maxLength={LONGEST}
          ref={field}
        />
        {asking && <Spinner />}
      </div>
      <Autocomplete.Empty className={popup.empty}>{t('search:palette.nothing')}</Autocomplete.Empty>
      <Autocomplete.List className={styles.list}>
        {(group: EntryGroup) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className={popup.group}>{group.label}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(entry: Entry) => (
                <Autocomplete.Item
                  key={entry.value}
                  value={entry}
                  className={popup.item}
                  onClick={() => choose(entry)}
                >
                  <span className={styles.icon} aria-hidden="true">
                    {entry.icon}
                  </span>
                  <span className={popup.text}>
                    <bdi>{entry.label}</bdi>
                    {entry.beside && <span className={styles.beside}>{entry.beside}</span>}
                  </span>
                  {entry.keys?.map(key => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}
