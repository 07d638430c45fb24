import type { Department } from '@stoa/contract/departments'
import { EditorContent } from '@tiptap/react'
import { useEffect, useId, useState } from 'react'
import { CannedPicker } from '../../../lib/canned/canned-picker.tsx'
import { useCannedMessages } from '../../../lib/canned/use-canned-messages.ts'
import { useText } from '../../../lib/text.ts'
import { AttachButton } from '../../../lib/uploads/attach-button.tsx'
import { UploadList } from '../../../lib/uploads/upload-list.tsx'
import { LazyEditorToolbar } from '../../../lib/writing/lazy-editor-toolbar.tsx'
import { useWritingEditor } from '../../../lib/writing/use-writing-editor.ts'
import writing from '../../../lib/writing/written.module.css'
import { classes } from '../../../ui/classes.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { DraftState } from '../reply/draft-state.tsx'
import { Recipients } from '../reply/recipients.tsx'
import { SendLater } from '../reply/send-later.tsx'
import { SenderChoice } from '../reply/sender-choice.tsx'
import { SignedWith } from '../reply/signed-with.tsx'
import { addressesIn } from '../reply/typed-addresses.ts'
import { useReplySender } from '../reply/use-reply-sender.ts'
import { ComposeButtons } from './compose-buttons.tsx'
import styles from './compose-form.module.css'
import type { NewDraft } from './new-draft.ts'
import { useCompose } from './use-compose.ts'
import { useNewDraft } from './use-new-draft.ts'
import { useNewTicket } from './use-new-ticket.ts'

type Props = {
  departments: readonly Department[]
  draftKey: string
  /** What it begins with. */
  start: NewDraft
  onWrite: (draft: NewDraft) => void
  /** Whether one comes here to write, and has chosen nothing else yet. */
  wantsFocus: boolean
}

/** A mail to a customer that opens a ticket: from a department, with its template and the writer's signature. */
export function ComposeForm({ departments, draftKey, start, onWrite, wantsFocus }: Props) {
  const t = useText()
  const problemId = useId()
  const begun = useNewTicket(departments, start)
  const { departmentId, setDepartmentId, subject, setSubject, html, setHtml, uploads, attachments, drop } =
    begun
  const [text, setText] = useState(start.addressed ?? { to: '', cc: '', bcc: '' })
  const sender = useReplySender(departmentId, start.accountId)
  const { accountId } = sender
  const written = { departmentId, subject, html }
  const now = { kind: 'customer' as const, ...written, addressed: text, accountId, attachments }
  const kept = useNewDraft(draftKey, now)
  useEffect(() => onWrite(now))
  const compose = useCompose(kept)
  const [later, setLater] = useState(false)
  const [customerEmail = null] = addressesIn(text.to)
  const canned = useCannedMessages({
    place: { departmentId, customerEmail: customerEmail?.includes('@') ? customerEmail : null },
    onFiles: uploads.adopt,
    onSubject: words => setSubject(before => before || words),
  })
  const editor = useWritingEditor({
    html: start.html,
    label: t('tickets:newTicketText'),
    hint: t('tickets:newTicketText'),
    wantsFocus: false,
    onChange: setHtml,
    onFiles: uploads.add,
    onPicture: uploads.addPicture,
    onSend: () => send(),
    extensions: [canned.extension],
  })
  const send = (sendAt?: string) => compose.send({ ...written, text, uploads, accountId }, sendAt)
  return (
    <>
      <form
        className={styles.form}
        {...drop.handlers}
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        <Combobox
          label={t('tickets:newTicketFrom')}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          value={departmentId}
          onValueChange={setDepartmentId}
        />
        <div className={styles.mail}>
          <SenderChoice sender={sender} />
          <Recipients
            text={text}
            onChange={(field, value) => setText({ ...text, [field]: value })}
            wantsFocus={wantsFocus}
          />
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
            className={classes(writing.written, styles.content)}
            aria-describedby={problemId}
          />
          <SignedWith at={{ departmentId }} />
          <UploadList uploads={uploads} />
          <div className={styles.tools}>
            <LazyEditorToolbar editor={editor} />
            <AttachButton onFiles={uploads.add} />
            <CannedPicker canned={canned} />
          </div>
        </div>
        <p id={problemId} className={styles.problem} role="alert">
          {compose.problem}
        </p>
        <div className={styles.end}>
          <ComposeButtons busy={compose.busy} onLater={() => setLater(true)} />
          <DraftState state={kept.state} />
        </div>
      </form>
      {/* Outside of the form: what is chosen there must not submit it. */}
      {later && <SendLater what="mail" onClose={() => setLater(false)} onSend={send} />}
    </>
  )
}
