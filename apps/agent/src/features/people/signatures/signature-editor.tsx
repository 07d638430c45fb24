import { EditorContent } from '@tiptap/react'
import { useRef, useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { EditorToolbar } from '../../../lib/writing/editor-toolbar.tsx'
import { useWritingEditor } from '../../../lib/writing/use-writing-editor.ts'
import written from '../../../lib/writing/written.module.css'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { say } from '../../../ui/toasts.ts'
import styles from './signature-editor.module.css'

type Props = { departmentId: number | null; html: string }

/** One signature; an empty one is taken away. */
export function SignatureEditor({ departmentId, html: start }: Props) {
  const t = useText()
  const [html, setHtml] = useState(start)
  const saved = useRef(start)
  const change = useAct('signatures.change', {
    stale: ['signatures.mine'],
    onDone: (_answer, { body }) => {
      saved.current = body.html
      say(body.html ? t('people:signatures.saved') : t('people:signatures.removed'))
    },
  })
  const save = () => change.mutate({ body: { departmentId, html } })
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
        <EditorToolbar editor={editor} />
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
    </div>
  )
}
