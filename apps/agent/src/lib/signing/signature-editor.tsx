import type { departmentSignatureVariables } from '@stoa/contract/signature-variables'
import { EditorContent } from '@tiptap/react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { VariableButton } from '../actions/variable-button.tsx'
import { useText } from '../text.ts'
import { LazyEditorToolbar } from '../writing/lazy-editor-toolbar.tsx'
import { useWritingEditor } from '../writing/use-writing-editor.ts'
import written from '../writing/written.module.css'
import styles from './signature-editor.module.css'

type Variable = (typeof departmentSignatureVariables)[number]

type Props = {
  html: string
  /** What it may put in. */
  variables: readonly Variable[]
  hint: string
  busy: boolean
  /** Whether what was kept last could not be, for its variables. */
  broken: boolean
  onChange?: (html: string) => void
  onSave: (html: string) => void
}

const keyOf = (name: Variable) => name.replace('.', '_') as 'agent_name'

/** One signature; an empty one is taken away. What is kept is what `html` says. */
export function SignatureEditor({ html: kept, variables, hint, busy, broken, onChange, onSave }: Props) {
  const t = useText()
  const [html, setHtml] = useState(kept)
  const write = (next: string) => {
    setHtml(next)
    onChange?.(next)
  }
  const editor = useWritingEditor({
    html: kept,
    label: t('people:signatures.label'),
    hint,
    wantsFocus: false,
    onChange: write,
    onFiles: () => {},
    onSend: () => onSave(html),
  })
  return (
    <div className={styles.box}>
      <EditorContent editor={editor} className={classes(written.written, styles.content)} />
      <div className={styles.foot}>
        <LazyEditorToolbar editor={editor} />
        <VariableButton
          insertable={variables.map(name => ({ value: name, label: t(`actions:variables.${keyOf(name)}`) }))}
          onChoose={name => editor?.chain().focus().insertContent(`{{ ${name} }}`).run()}
        />
        <Button
          look="primary"
          className={styles.save}
          busy={busy}
          aria-disabled={html === kept}
          onClick={() => onSave(html)}
        >
          {t('people:signatures.save')}
        </Button>
      </div>
      {broken && (
        <p className={styles.problem} role="alert">
          {t('people:signatures.broken')}
        </p>
      )}
    </div>
  )
}
