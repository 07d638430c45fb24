import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useQuery } from '@tanstack/react-query'
import { Reply, StickyNote } from 'lucide-react'
import { lazy, type RefObject, Suspense, useImperativeHandle, useRef, useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { useReason } from '../act-reason.ts'
import { ActButton } from '../head/act-button.tsx'
import { draftQuery } from '../queries.ts'
import styles from './reply-box.module.css'
import type { Kind } from './use-draft.ts'

const ReplyEditor = lazy(() =>
  import('./reply-editor.tsx').then(({ ReplyEditor: editor }) => ({ default: editor })),
)

/** `answersId`: the message that is answered; absent: what came in last. */
export type ReplyBoxHandle = { write: (kind: Kind, answersId?: number) => void }

type Props = { ticket: Ticket; handle: RefObject<ReplyBoxHandle | null> }

/** Two buttons until somebody writes; a draft opens the editor by itself. */
export function ReplyBox({ ticket, handle }: Props) {
  const t = useText()
  const reasons = { reply: useReason(ticket, 'reply'), note: useReason(ticket, 'note') }
  const draft = useQuery({
    ...draftQuery(ticket.id),
    enabled: ticket.can.note,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [chosen, setChosen] = useState<Kind | null>(null)
  const [answersId, setAnswersId] = useState<number | null>(null)
  const [closed, setClosed] = useState(false)
  const [done, setDone] = useState('')
  const replyButton = useRef<HTMLDivElement>(null)

  const write = (kind: Kind, answered?: number) => {
    if (answered !== undefined) setAnswersId(answered)
    setDone('')
    setClosed(false)
    setChosen(kind)
  }
  useImperativeHandle(handle, () => ({ write }))
  const close = (said: string) => {
    setChosen(null)
    setAnswersId(null)
    setClosed(true)
    setDone(said)
    // The focus goes to where the next answer would begin.
    requestAnimationFrame(() => replyButton.current?.querySelector('button')?.focus())
  }

  const kept = draft.data?.html ? draft.data : null
  const kind = chosen ?? (closed ? null : (kept?.kind ?? null))
  if (kind && draft.data)
    return (
      <Suspense fallback={<Skeleton />}>
        <ReplyEditor
          ticket={ticket}
          kind={kind}
          onKind={write}
          draft={draft.data}
          answersId={answersId}
          onAnswerNewest={() => setAnswersId(null)}
          wantsFocus={chosen !== null}
          onClose={close}
        />
      </Suspense>
    )
  return (
    <div ref={replyButton} className={styles.bar}>
      <ActButton
        size="normal"
        icon={<Reply className={styles.reply} />}
        reason={reasons.reply}
        onClick={() => write('reply')}
      >
        {kept && kept.kind === 'reply' ? t('tickets:continueDraft') : t('tickets:writeReply')}
      </ActButton>
      <ActButton
        size="normal"
        look="quiet"
        icon={<StickyNote />}
        reason={reasons.note}
        onClick={() => write('note')}
      >
        {t('tickets:writeNote')}
      </ActButton>
      <VisuallyHidden>
        <span role="status">{done}</span>
      </VisuallyHidden>
    </div>
  )
}
