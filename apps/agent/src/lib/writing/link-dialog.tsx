import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Actions, Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useText } from '../text.ts'
import { linkAddress } from './link-address.ts'
import styles from './link-dialog.module.css'

type Props = { editor: Editor; open: boolean; onOpenChange: (open: boolean) => void }

export function LinkDialog({ editor, open, onOpenChange }: Props) {
  const t = useText()
  return (
    <Dialog title={t('tickets:link')} open={open} onOpenChange={onOpenChange}>
      {open && <LinkForm editor={editor} onDone={() => onOpenChange(false)} />}
    </Dialog>
  )
}

function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useText()
  const before = String(editor.getAttributes('link').href ?? '')
  const [typed, setTyped] = useState(before)
  const [wrong, setWrong] = useState(false)
  const unset = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    onDone()
  }
  const set = () => {
    const href = linkAddress(typed)
    if (!href) return setWrong(true)
    const { empty, to } = editor.state.selection
    // Without a selection the address itself is what is written.
    if (empty && !before)
      editor
        .chain()
        .focus()
        .insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run()
    // What is typed next stands behind the link, and is none.
    else
      editor
        .chain()
        .focus()
        .extendMarkRange('link')
        .setLink({ href })
        .setTextSelection(to)
        .unsetMark('link')
        .run()
    onDone()
  }
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        event.stopPropagation()
        set()
      }}
    >
      <TextField
        label={t('tickets:linkAddress')}
        dir="ltr"
        inputMode="url"
        value={typed}
        error={wrong ? t('tickets:linkInvalid') : null}
        onValueChange={value => {
          setTyped(value)
          setWrong(false)
        }}
      />
      <Actions>
        {before && <Button onClick={unset}>{t('tickets:removeLink')}</Button>}
        <Button type="submit" look="primary">
          {t('tickets:setLink')}
        </Button>
      </Actions>
    </form>
  )
}
