import type { Language } from '@stoa/contract/settings-shapes'
import { signatureVariables } from '@stoa/contract/signature-variables'
import { EditorContent } from '@tiptap/react'
import { useRef, useState } from 'react'
import { VariableButton } from '../../../lib/actions/variable-button.tsx'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { LazyEditorToolbar } from '../../../lib/writing/lazy-editor-toolbar.tsx'
import { useWritingEditor } from '../../../lib/writing/use-writing-editor.ts'
import written from '../../../lib/writing/written.module.css'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { say } from '../../../ui/toasts.ts'
import styles from './signature-editor.module.css'

type Props = {
  departmentId: number | null
  /** Of the customers that it is for; null: of all others. */
  language: Language | null
  html: string
}

const keyOf = (name: (typeof signatureVariables)[number]) => name.replace('.', '_') as 'agent_name'

/** One signature; an empty one is taken away. */
export function SignatureEditor({ departmentId, language, html: start }: Props) {
  const t = useText()
  const [html, setHtml] = useState(start)
  const saved = useRef(start)
  const change = useAct('signatures.change', {
    stale: ['signatures.mine', 'signatures.shown'],
    shownByForm: ['canned_text_invalid'],
    onDone: (_answer, { body }) => {
      saved.current = body.html
      say(body.html ? t('people:signatures.saved') : t('people:signatures.removed'))
    },
  })
  const save = () => change.mutate({ body: { departmentId, language, html } })
  const editor = useWritingEditor({
    html: start,
    label: t('people:signatures.label'),
    hint: t('people:signatures.hint'),
    wantsFocus: false,
    onChange: setHtml,
    onFiles: () => {},
    onSend: save,
  })
  return (
    <div className={styles.box}>
      <EditorContent editor={editor} className={classes(written.written, styles.content)} />
      <div className={styles.foot}>
        <LazyEditorToolbar editor={editor} />
        <VariableButton
          insertable={signatureVariables.map(name => ({
            value: name,
            label: t(`actions:variables.${keyOf(name)}`),
          }))}
          onChoose={name => editor?.chain().focus().insertContent(`{{ ${name} }}`).run()}
        />
        <Button
          look="primary"
          className={styles.save}
          busy={change.isPending}
          aria-disabled={html === saved.current}
          onClick={save}
        >
          {t('people:signatures.save')}
        </Button>
      </div>
      {change.error?.code === 'canned_text_invalid' && (
        <p className={styles.problem} role="alert">
          {t('people:signatures.broken')}
        </p>
      )}
    </div>
  )
}
