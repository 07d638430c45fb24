import type { Department } from '@stoa/contract/departments'
import { EditorContent } from '@tiptap/react'
import { SendHorizontal } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { CannedPicker } from '../../../lib/canned/canned-picker.tsx'
import { useCannedMessages } from '../../../lib/canned/use-canned-messages.ts'
import { LeaveGuard } from '../../../lib/leave-guard.tsx'
import { useText } from '../../../lib/text.ts'
import { AttachButton } from '../../../lib/uploads/attach-button.tsx'
import { UploadList } from '../../../lib/uploads/upload-list.tsx'
import { useDrop } from '../../../lib/uploads/use-drop.ts'
import { useUploads } from '../../../lib/uploads/use-uploads.ts'
import { EditorToolbar } from '../../../lib/writing/editor-toolbar.tsx'
import { useWritingEditor } from '../../../lib/writing/use-writing-editor.ts'
import written from '../../../lib/writing/written.module.css'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Recipients } from '../reply/recipients.tsx'
import { SenderChoice } from '../reply/sender-choice.tsx'
import { addressesIn } from '../reply/typed-addresses.ts'
import { useReplySender } from '../reply/use-reply-sender.ts'
import styles from './compose-form.module.css'
import { mailTakenBack } from './mail-taken-back.ts'
import { useCompose } from './use-compose.ts'

type Props = {
  departments: readonly Department[]
  /** A mail was taken back while nothing stood in the form: it is to begin anew with that. */
  onTakenBack: () => void
}

/** A mail to a customer that opens a ticket: from a department, with its template and the writer's signature. */
export function ComposeForm({ departments, onTakenBack }: Props) {
  const t = useText()
  const problemId = useId()
  const [back] = useState(mailTakenBack.take)
  const [departmentId, setDepartmentId] = useState(
    back?.departmentId ?? (departments.find(({ isDefault }) => isDefault) ?? departments[0])?.id ?? 0,
  )
  const [text, setText] = useState(back?.text ?? { to: '', cc: '', bcc: '' })
  const [subject, setSubject] = useState(back?.subject ?? '')
  const [html, setHtml] = useState(back?.html ?? '')
  const uploads = useUploads(back?.files)
  const sender = useReplySender(departmentId, back?.accountId)
  const drop = useDrop(uploads.add)
  const compose = useCompose()
  const [customerEmail = null] = addressesIn(text.to)
  const canned = useCannedMessages({
    place: { departmentId, customerEmail: customerEmail?.includes('@') ? customerEmail : null },
    onFiles: uploads.adopt,
    onSubject: words => setSubject(before => before || words),
  })
  const editor = useWritingEditor({
    html: back?.html ?? '',
    label: t('tickets:newTicketText'),
    hint: t('tickets:newTicketText'),
    wantsFocus: false,
    onChange: setHtml,
    onFiles: uploads.add,
    onSend: () => send(),
    extensions: [canned.extension],
  })
  const send = () => compose.send({ departmentId, subject, html, text, uploads, accountId: sender.accountId })
  const changed = [subject, html, text.to, text.cc, text.bcc].some(each => each.trim() !== '')
  useEffect(
    () =>
      mailTakenBack.listen(() => {
        if (!changed || compose.sent) onTakenBack()
      }),
    [changed, compose.sent, onTakenBack],
  )
  return (
    <form
      className={styles.form}
      {...drop.handlers}
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <LeaveGuard changed={changed && !compose.sent} text={t('tickets:newTicketLost')} />
      <Combobox
        label={t('tickets:newTicketFrom')}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        value={departmentId}
        onValueChange={setDepartmentId}
      />
      <div className={styles.mail}>
        <SenderChoice sender={sender} />
        <Recipients text={text} onChange={(field, value) => setText({ ...text, [field]: value })} />
      </div>
      <TextField
        label={t('tickets:subject')}
        value={subject}
        onValueChange={setSubject}
        maxLength={500}
        dir="auto"
      />
      <div className={styles.mail}>
        <EditorContent
          editor={editor}
          className={classes(written.written, styles.content)}
          aria-describedby={problemId}
        />
        <UploadList uploads={uploads} />
        <div className={styles.tools}>
          <EditorToolbar editor={editor} />
          <AttachButton onFiles={uploads.add} />
          <CannedPicker canned={canned} />
        </div>
      </div>
      <p id={problemId} className={styles.problem} role="alert">
        {compose.problem}
      </p>
      <div>
        <Button
          type="submit"
          look="primary"
          busy={compose.busy}
          icon={<SendHorizontal className={styles.icon} />}
        >
          {t('tickets:send')}
        </Button>
      </div>
    </form>
  )
}
