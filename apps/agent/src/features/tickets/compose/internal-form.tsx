import type { Department } from '@stoa/contract/departments'
import { useNavigate } from '@tanstack/react-router'
import { EditorContent } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { AttachButton } from '../../../lib/uploads/attach-button.tsx'
import { UploadList } from '../../../lib/uploads/upload-list.tsx'
import { useAct } from '../../../lib/use-act.ts'
import { LazyEditorToolbar } from '../../../lib/writing/lazy-editor-toolbar.tsx'
import { useWritingEditor } from '../../../lib/writing/use-writing-editor.ts'
import written from '../../../lib/writing/written.module.css'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'
import { DraftState } from '../reply/draft-state.tsx'
import { MentionButton } from '../reply/mention-button.tsx'
import { useMentions } from '../reply/use-mentions.ts'
import { useAssignable } from '../use-assignable.ts'
import styles from './compose-form.module.css'
import type { NewDraft } from './new-draft.ts'
import { useNewDraft } from './use-new-draft.ts'
import { useNewTicket } from './use-new-ticket.ts'

const nobody = 0

type Props = {
  departments: readonly Department[]
  draftKey: string
  /** What it begins with. */
  start: NewDraft
  onWrite: (draft: NewDraft) => void
}

/** A ticket among colleagues: it begins with a note. */
export function InternalForm({ departments, draftKey, start, onWrite }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const begun = useNewTicket(departments, start)
  const { departmentId, setDepartmentId, subject, setSubject, html, setHtml, uploads, attachments, drop } =
    begun
  const people = useAssignable(departmentId)
  const [assigneeId, setAssigneeId] = useState(nobody)
  const [problem, setProblem] = useState<string | null>(null)
  const now = {
    kind: 'colleagues' as const,
    departmentId,
    subject,
    html,
    addressed: null,
    accountId: null,
    attachments,
  }
  const kept = useNewDraft(draftKey, now)
  useEffect(() => onWrite(now))
  const mentions = useMentions()
  const open = useAct('tickets.openInternal', {
    stale: ['tickets.list', 'tickets.counts', 'departments.list'],
    onDone: () => {
      kept.forget()
      say(t('tickets:internal.opened'))
    },
  })
  const editor = useWritingEditor({
    html: start.html,
    label: t('tickets:writeNote'),
    hint: t('tickets:internal.hint'),
    wantsFocus: false,
    onChange: setHtml,
    onFiles: uploads.add,
    onPicture: uploads.addPicture,
    onSend: () => send(),
    onMention: mentions.begin,
  })
  const openedId = open.data?.id
  useEffect(() => {
    if (openedId !== undefined) navigate({ to: paths.ticket, params: { id: openedId }, search: {} })
  }, [navigate, openedId])

  const problemOf = () => {
    if (uploads.busy) return t('tickets:waitForUploads')
    if (subject.trim() === '') return t('tickets:subjectMissing')
    return html === '' && uploads.with(html).ids.length === 0 ? t('errors:empty_message') : null
  }
  const send = () => {
    const found = problemOf()
    setProblem(found)
    if (found || open.isPending) return
    const mentionIds = mentions.idsIn(editor?.getText() ?? '')
    const body = {
      subject: subject.trim(),
      departmentId,
      html,
      attachmentIds: uploads.with(html).ids,
      mentionIds,
    }
    open.mutate({ body: { ...body, assigneeId: assigneeId === nobody ? null : assigneeId } })
  }
  return (
    <form
      className={styles.form}
      {...drop.handlers}
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <Combobox
        label={t('tickets:internal.department')}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        value={departmentId}
        onValueChange={id => {
          setDepartmentId(id)
          setAssigneeId(nobody)
        }}
      />
      <Combobox
        label={t('tickets:internal.assignee')}
        options={[
          { value: nobody, label: t('tickets:internal.nobody') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={assigneeId}
        onValueChange={setAssigneeId}
      />
      <TextField
        label={t('tickets:subject')}
        value={subject}
        onValueChange={setSubject}
        maxLength={500}
        dir="auto"
      />
      <div className={styles.mail}>
        <EditorContent editor={editor} className={classes(written.written, styles.content)} />
        <UploadList uploads={uploads} />
        <div className={styles.tools}>
          <LazyEditorToolbar editor={editor} />
          <MentionButton editor={editor} departmentId={departmentId} mentions={mentions} />
          <AttachButton onFiles={uploads.add} />
        </div>
      </div>
      <p className={styles.problem} role="alert">
        {problem}
      </p>
      <div className={styles.end}>
        <Button type="submit" look="primary" busy={open.isPending}>
          {t('tickets:internal.open')}
        </Button>
        <DraftState state={kept.state} />
      </div>
    </form>
  )
}
