import type { Ticket } from '@stoa/contract/ticket-shapes'
import { EditorContent } from '@tiptap/react'
import { Paperclip, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { EditorToolbar } from '../../../lib/writing/editor-toolbar.tsx'
import { useWritingEditor } from '../../../lib/writing/use-writing-editor.ts'
import written from '../../../lib/writing/written.module.css'
import { classes } from '../../../ui/classes.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { useReason } from '../act-reason.ts'
import { AnsweredMessage, useMessages } from './answered-message.tsx'
import { DraftState } from './draft-state.tsx'
import { Recipients } from './recipients.tsx'
import styles from './reply-editor.module.css'
import { SendButtons } from './send-buttons.tsx'
import { SenderChoice } from './sender-choice.tsx'
import { UploadList } from './upload-list.tsx'
import { type Draft, type Kind, useDraft } from './use-draft.ts'
import { useDrop } from './use-drop.ts'
import { useRecipients } from './use-recipients.ts'
import { useReplySender } from './use-reply-sender.ts'
import { useSend } from './use-send.ts'
import { useUploads } from './use-uploads.ts'

type Props = {
  ticket: Ticket
  kind: Kind
  onKind: (kind: Kind) => void
  draft: Draft
  /** null: what came in last. */
  answersId: number | null
  onAnswerNewest: () => void
  wantsFocus: boolean
  /** With what was done, for those who listen. */
  onClose: (said: string) => void
}

/** Where replies and notes are written; what is written outlives the page, the browser and a failed sending. */
export function ReplyEditor(props: Props) {
  const { ticket, kind, onKind, draft, answersId, onAnswerNewest, wantsFocus, onClose } = props
  const t = useText()
  const problemId = useId()
  const filePicker = useRef<HTMLInputElement>(null)
  const canReply = useReason(ticket, 'reply') === null
  const uploads = useUploads()
  const kept = useDraft(ticket.id)
  const sender = useReplySender(ticket.department.id)
  const [problem, setProblem] = useState<string | null>(null)

  const label = kind === 'reply' ? t('tickets:writeReply') : t('tickets:writeNote')
  const hint =
    kind === 'reply'
      ? t('tickets:replyHint', { name: ticket.contact.name || ticket.contact.email })
      : t('tickets:noteHint')
  const editor = useWritingEditor({
    html: draft.html,
    label,
    hint,
    wantsFocus,
    onChange: html => {
      setProblem(null)
      kept.change({ kind, html, addressed: recipients.typed })
    },
    onFiles: uploads.add,
    onSend: () => send(false),
  })
  const recipients = useRecipients({
    ticketId: ticket.id,
    messageId: answersId,
    kept: draft.addressed,
    onChange: addressed =>
      editor && !editor.isEmpty && kept.change({ kind, html: editor.getHTML(), addressed }),
  })
  const answered = useMessages(ticket.id).find(({ id }) => id === answersId)
  const sending = useSend({ ticket, kept, onDone: onClose })
  const drop = useDrop(uploads.add)
  useEffect(() => {
    if (answersId !== null) editor?.commands.focus()
  }, [editor, answersId])

  const send = (resolve: boolean) => {
    if (!editor || sending.busy) return
    const wrong = problemOf()
    setProblem(wrong)
    if (wrong) return
    const html = editor.isEmpty ? '' : editor.getHTML()
    const { accountId } = sender
    sending.send({
      kind,
      html,
      ...recipients.lists,
      answersId,
      attachmentIds: uploads.ids,
      resolve,
      accountId,
    })
  }
  const problemOf = () => {
    if (uploads.busy) return t('tickets:waitForUploads')
    const { wrong, lists } = recipients
    if (kind === 'reply' && wrong) return t('tickets:ccInvalid', { address: wrong })
    if (kind === 'reply' && lists.to.length === 0) return t('tickets:toMissing')
    return editor?.isEmpty && uploads.ids.length === 0 ? t('errors:empty_message') : null
  }
  const switchTo = (next: Kind) => {
    onKind(next)
    setProblem(null)
    if (editor && !editor.isEmpty)
      kept.change({ kind: next, html: editor.getHTML(), addressed: recipients.typed })
  }

  const shownProblem = problem ?? sending.problem
  return (
    <section
      className={classes(styles.editor, kind === 'note' && styles.note, drop.over && styles.over)}
      aria-label={label}
      {...drop.handlers}
    >
      <div className={styles.head}>
        <Tabs
          label={t('tickets:replyOrNote')}
          tabs={[
            ...(canReply ? [{ value: 'reply' as const, label: t('tickets:writeReply') }] : []),
            { value: 'note' as const, label: t('tickets:writeNote') },
          ]}
          value={kind}
          onValueChange={switchTo}
        />
        <span className={styles.state}>
          <DraftState state={kept.state} />
        </span>
        <IconButton label={t('tickets:closeEditor')} icon={<X />} onClick={() => onClose('')} />
      </div>
      {kind === 'reply' && <SenderChoice sender={sender} />}
      {kind === 'reply' && <AnsweredMessage message={answered} onForget={onAnswerNewest} />}
      {kind === 'reply' && (
        <Recipients
          text={recipients.text}
          onChange={recipients.change}
          way={recipients.way}
          onWay={recipients.choose}
        />
      )}
      <EditorContent
        editor={editor}
        className={classes(written.written, styles.content)}
        aria-describedby={problemId}
      />
      <UploadList uploads={uploads} />
      <p id={problemId} className={styles.problem} role="alert">
        {shownProblem}
      </p>
      <footer className={styles.foot}>
        <EditorToolbar editor={editor} />
        <IconButton
          label={t('tickets:attach')}
          icon={<Paperclip />}
          onClick={() => filePicker.current?.click()}
        />
        <input
          ref={filePicker}
          type="file"
          multiple
          hidden
          onChange={event => {
            uploads.add([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        <span className={styles.send}>
          <SendButtons ticket={ticket} kind={kind} busy={sending.busy} onSend={send} />
        </span>
      </footer>
      {drop.over && <p className={styles.drop}>{t('tickets:dropHere')}</p>}
    </section>
  )
}
