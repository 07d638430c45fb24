import type { Ticket } from '@stoa/contract/ticket-shapes'
import { EditorContent } from '@tiptap/react'
import { X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { CannedPicker } from '../../../lib/canned/canned-picker.tsx'
import { useCannedMessages } from '../../../lib/canned/use-canned-messages.ts'
import { listed } from '../../../lib/conditions/listed.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { AttachButton } from '../../../lib/uploads/attach-button.tsx'
import { UploadList } from '../../../lib/uploads/upload-list.tsx'
import { useDrop } from '../../../lib/uploads/use-drop.ts'
import { useUploads } from '../../../lib/uploads/use-uploads.ts'
import { LazyEditorToolbar } from '../../../lib/writing/lazy-editor-toolbar.tsx'
import { useWritingEditor } from '../../../lib/writing/use-writing-editor.ts'
import written from '../../../lib/writing/written.module.css'
import { Banner } from '../../../ui/banner.tsx'
import { classes } from '../../../ui/classes.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { useReason } from '../act-reason.ts'
import { apart } from '../thread/apart.ts'
import { AnsweredMessage, useMessages } from './answered-message.tsx'
import { BouncedRecipients } from './bounced-recipients.tsx'
import type { Draft, Kind } from './draft.ts'
import { DraftState } from './draft-state.tsx'
import { Forwarded } from './forwarded.tsx'
import { MentionButton } from './mention-button.tsx'
import { Recipients } from './recipients.tsx'
import styles from './reply-editor.module.css'
import { SendButtons } from './send-buttons.tsx'
import { SenderChoice } from './sender-choice.tsx'
import { ShareDraft } from './share-draft.tsx'
import { SignedWith } from './signed-with.tsx'
import { filesOf, takenBack } from './taken-back.ts'
import { useCollision } from './use-collision.ts'
import { useDraft } from './use-draft.ts'
import { useForwarding } from './use-forwarding.ts'
import { useMentions } from './use-mentions.ts'
import { useRecipients } from './use-recipients.ts'
import { useReplySender } from './use-reply-sender.ts'
import { type AfterSending, type HandsOn, useSend } from './use-send.ts'
import { WrittenMeanwhile } from './written-meanwhile.tsx'

type Props = {
  ticket: Ticket
  kind: Kind
  onKind: (kind: Kind) => void
  draft: Draft
  /** null: what came in last. */
  answersId: number | null
  /** What of it is handed on, where it is forwarded; null: what fits it. */
  handsOn: HandsOn | null
  onAnswerNewest: () => void
  /** Counts how often somebody wanted to write here; each time, it gets the focus. */
  wish: number
  /** With what was done, for those who listen. */
  onClose: (said: string) => void
}

/** Where replies and notes are written; what is written outlives the page, the browser and a failed sending. */
export function ReplyEditor(props: Props) {
  const { ticket, kind, onKind, draft, answersId: asked, handsOn, onAnswerNewest, wish, onClose } = props
  const t = useText()
  const problemId = useId()
  const canReply = useReason(ticket, 'reply') === null
  const canForward = useReason(ticket, 'forward') === null
  const [again] = useState(() => takenBack.take(ticket.id))
  const uploads = useUploads({
    kept: again ? filesOf(again) : [],
    waiting: draft.attachments,
    html: draft.html,
  })
  const kept = useDraft(ticket.id)
  const sender = useReplySender(ticket.department.id)
  const mentions = useMentions()
  const { language } = useReader()
  const [problem, setProblem] = useState<string | null>(null)
  const [shared, setShared] = useState(draft.shared)

  const words = {
    reply: {
      label: t('tickets:writeReply'),
      hint: t('tickets:replyHint', { name: ticket.contact.name || ticket.contact.email }),
    },
    forward: { label: t('tickets:forward'), hint: t('tickets:forwardHint') },
    note: { label: t('tickets:writeNote'), hint: t('tickets:noteHint') },
  }
  const { label, hint } = words[kind]
  const messages = useMessages(ticket.id)
  const newest = messages.findLast(each => each.kind === 'incoming' && !each.apart) ?? messages[0]
  const answersId = asked ?? (kind === 'forward' ? (newest?.id ?? null) : null)
  const answered = messages.find(({ id }) => id === answersId)
  const forwarding = useForwarding({ messages, message: answered, asked: handsOn, again })
  const forwards = kind === 'forward' && forwarding.handsOn !== 'nothing'
  const canned = useCannedMessages({ place: { ticketId: ticket.id }, onFiles: uploads.adopt })
  const editor = useWritingEditor({
    html: draft.html,
    label,
    hint,
    wantsFocus: wish > 0,
    onChange: html => {
      setProblem(null)
      keep({ html })
    },
    onFiles: uploads.add,
    onPicture: uploads.addPicture,
    onSend: () => send(),
    onMention: kind === 'note' ? mentions.begin : undefined,
    extensions: [canned.extension],
  })
  const recipients = useRecipients({
    ticketId: ticket.id,
    messageId: answersId,
    blank: forwards,
    kept: draft.addressed,
    onChange: addressed => (textNow() || along().ids.length > 0) && keep({ addressed }),
  })
  const textNow = () => (editor && !editor.isEmpty ? editor.getHTML() : '')
  const along = () => uploads.with(textNow())
  const keep = (changed: Partial<Draft>) => {
    const { typed: addressed } = recipients
    const { attachments } = along()
    kept.change({ kind, html: textNow(), addressed, answersId: asked, attachments, shared, ...changed })
  }
  const fileIds = along().ids.join()
  const keptFiles = useRef(fileIds)
  useEffect(() => {
    if (keptFiles.current === fileIds) return
    keptFiles.current = fileIds
    keep({})
  })
  const collision = useCollision(ticket.id)
  const sending = useSend({ ticket, kept, onDone: onClose, onCollision: collision.tell })
  const drop = useDrop(uploads.add)
  useEffect(() => {
    if (wish > 0) editor?.commands.focus()
  }, [editor, wish])

  const send = (after: AfterSending = {}) => {
    if (!editor || sending.busy) return
    const wrong = problemOf()
    setProblem(wrong)
    if (wrong) return
    if (collides && !collision.told) return collision.tell()
    const html = textNow()
    const { accountId } = sender
    const { ids: attachmentIds, keptIds } = along()
    const fileIds = [...(kind === 'forward' ? forwarding.fileIds : []), ...keptIds]
    const what = { kind, html, answersId, attachmentIds, handsOn: forwarding.handsOn, fileIds }
    const mentionIds = kind === 'note' ? mentions.idsIn(editor.getText()) : []
    const { seenMessageId } = collision
    sending.send({ ...what, ...recipients.lists, ...after, accountId, mentionIds, seenMessageId })
  }
  const problemOf = () => {
    if (uploads.busy) return t('tickets:waitForUploads')
    const { wrong, lists } = recipients
    if (kind !== 'note' && wrong) return t('tickets:ccInvalid', { address: wrong })
    if (kind !== 'note' && lists.to.length === 0) return t('tickets:toMissing')
    if (forwards) return null
    const { ids, keptIds } = along()
    return !textNow() && ids.length + keptIds.length === 0 ? t('errors:empty_message') : null
  }
  const switchTo = (next: Kind) => {
    onKind(next)
    setProblem(null)
    if (textNow() || along().ids.length > 0) keep({ kind: next })
  }

  const collides = kind === 'reply' && collision.names.length > 0
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
            ...(canForward ? [{ value: 'forward' as const, label: t('tickets:forward') }] : []),
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
      {kind !== 'note' && <SenderChoice sender={sender} />}
      {kind !== 'note' && (
        <AnsweredMessage
          message={answered}
          forwards={forwards}
          onForget={kind === 'reply' ? onAnswerNewest : undefined}
        />
      )}
      {kind !== 'note' && (
        <Recipients
          text={recipients.text}
          onChange={recipients.change}
          way={recipients.way}
          onWay={recipients.choose}
          leftOut={recipients.leftOut}
          onAdd={recipients.add}
        />
      )}
      {kind !== 'note' && (
        <BouncedRecipients
          addresses={[...recipients.lists.to, ...recipients.lists.cc, ...recipients.lists.bcc]}
        />
      )}
      <EditorContent
        editor={editor}
        className={classes(written.written, styles.content)}
        aria-describedby={problemId}
      />
      {kind !== 'note' && <SignedWith at={{ ticketId: ticket.id }} />}
      {kind === 'forward' && <Forwarded forwarding={forwarding} />}
      <UploadList uploads={uploads} />
      {kind === 'reply' && <WrittenMeanwhile written={collision.written} onShown={collision.takeAsShown} />}
      {collides && (
        <Banner tone="danger">
          {t('tickets:presence.answered', { names: listed(collision.names.map(apart), 'all', language) })}
        </Banner>
      )}
      <p id={problemId} className={styles.problem} role="alert">
        {shownProblem}
      </p>
      <footer className={styles.foot}>
        <LazyEditorToolbar editor={editor} />
        {kind === 'note' && (
          <MentionButton editor={editor} departmentId={ticket.department.id} mentions={mentions} />
        )}
        <AttachButton onFiles={uploads.add} />
        <CannedPicker canned={canned} />
        <ShareDraft
          shared={shared}
          onChange={next => {
            setShared(next)
            keep({ shared: next })
          }}
        />
        <span className={styles.send}>
          <SendButtons
            ticket={ticket}
            kind={kind}
            busy={sending.busy}
            collides={collides && collision.told}
            onSend={send}
          />
        </span>
      </footer>
      {drop.over && <p className={styles.drop}>{t('tickets:dropHere')}</p>}
    </section>
  )
}
