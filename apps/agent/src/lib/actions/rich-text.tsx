import { EditorContent } from '@tiptap/react'
import { useId } from 'react'
import { classes } from '../../ui/classes.ts'
import field from '../../ui/form-field.module.css'
import { useText } from '../text.ts'
import { LazyEditorToolbar } from '../writing/lazy-editor-toolbar.tsx'
import { useWritingEditor } from '../writing/use-writing-editor.ts'
import written from '../writing/written.module.css'
import styles from './action-list.module.css'
import { type Insertable, VariableButton } from './variable-button.tsx'

type Props = {
  label: string
  html: string
  onChange: (html: string) => void
  error: string | null
  /** Where that is not what actions can put in. */
  insertable?: readonly Insertable[]
}

const nothing = () => {}

/** Text as mails can carry it, with values of the ticket put in. */
export function RichText({ label, html, onChange, error, insertable }: Props) {
  const t = useText()
  const id = useId()
  const editor = useWritingEditor({
    html,
    label,
    hint: t('actions:textHint'),
    wantsFocus: false,
    onChange,
    onFiles: nothing,
    onSend: nothing,
  })
  return (
    <div className={field.field}>
      <div className={styles.rich} data-invalid={error ? true : undefined}>
        <EditorContent editor={editor} className={classes(written.written, styles.text)} />
        <div className={styles.bar}>
          <LazyEditorToolbar editor={editor} />
          <VariableButton
            insertable={insertable}
            onChoose={name => editor?.chain().focus().insertContent(`{{ ${name} }}`).run()}
          />
        </div>
      </div>
      {error && (
        <p id={`${id}-error`} className={field.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
