import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Forward, Reply, StickyNote } from 'lucide-react'
import { type RefObject, Suspense, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { unsent } from '../../../lib/drafts/unsent.ts'
import { useOutbox } from '../../../lib/outbox/outbox.ts'
import { writtenIn } from '../../../lib/outbox/written.ts'
import { useMe } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { loadEditorToolbar } from '../../../lib/writing/lazy-editor-toolbar.tsx'
import { useFetchAhead } from '../../../ui/fetch-ahead.ts'
import { lazily } from '../../../ui/lazily.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { typeAhead } from '../../../ui/type-ahead.ts'
import { dialog, typing } from '../../../ui/typing.ts'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { useReason } from '../act-reason.ts'
import { ActButton } from '../head/act-button.tsx'
import { draftQuery } from '../queries.ts'
import { Colleagues } from './colleagues.tsx'
import { type Draft, isBegun, type Kind, nothingWritten } from './draft.ts'
import styles from './reply-box.module.css'
import { SharedDrafts } from './shared-drafts.tsx'
import { takenBack } from './taken-back.ts'
import type { HandsOn } from './use-send.ts'

const loadEditor = () => import('./reply-editor.tsx').then(({ ReplyEditor: editor }) => ({ default: editor }))
const ReplyEditor = lazily(loadEditor)
const loadWriting = () => Promise.all([loadEditor(), loadEditorToolbar()])

/** `answersId`: the message that is answered or forwarded; absent: what came in last. */
export type ReplyBoxHandle = { write: (kind: Kind, answersId?: number, handsOn?: HandsOn) => void }

type Props = { ticket: Ticket; handle: RefObject<ReplyBoxHandle | null> }

const kindOf = (draft: { kind: Kind } | undefined): Kind => draft?.kind ?? 'reply'

/** Two buttons until somebody writes; a draft opens the editor by itself. */
export function ReplyBox({ ticket, handle }: Props) {
  const t = useText()
  const me = useMe()
  const queryClient = useQueryClient()
  const reasons = {
    reply: useReason(ticket, 'reply'),
    note: useReason(ticket, 'note'),
    forward: useReason(ticket, 'forward'),
  }
  const draft = useQuery({
    ...draftQuery(ticket.id),
    enabled: ticket.can.note,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [chosen, setChosen] = useState<Kind | null>(null)
  const [answersId, setAnswersId] = useState<number | null>(null)
  const [handsOn, setHandsOn] = useState<HandsOn | null>(null)
  const [closed, setClosed] = useState(false)
  const [wish, setWish] = useState(0)
  const [done, setDone] = useState('')
  const replyButton = useRef<HTMLDivElement>(null)

  const write = (kind: Kind, answered?: number, along?: HandsOn) => {
    if (answered !== undefined) {
      setAnswersId(answered)
      setHandsOn(along ?? null)
    }
    setDone('')
    setClosed(false)
    setChosen(kind)
    setWish(count => count + 1)
    typeAhead()
  }
  useFetchAhead(loadWriting)
  useEffect(
    () =>
      takenBack.listen(id => {
        if (id !== ticket.id) return
        setDone('')
        setClosed(false)
        setWish(count => count + 1)
      }),
    [ticket.id],
  )
  useImperativeHandle(handle, () => ({ write }))
  const close = (said: string) => {
    setChosen(null)
    setAnswersId(null)
    setHandsOn(null)
    setClosed(true)
    setWish(0)
    setDone(said)
    // The focus goes to where the next answer would begin, unless somebody has gone on already.
    requestAnimationFrame(() => {
      const at = document.activeElement
      if (at === document.body || at?.closest(`${typing}, ${dialog}`))
        replyButton.current?.querySelector('button')?.focus()
    })
  }

  // Until it is sent, the server has what waits for the connection as a draft still.
  const waits = useOutbox().waiting.some(act => act.ticketId === ticket.id && writtenIn(act) !== null)
  const found =
    unsent.find<Draft>(me.id, `${ticket.id}`) ?? (waits && draft.data ? nothingWritten : draft.data)
  const kept = found && isBegun(found) ? found : null
  const kind = chosen ?? (closed ? null : (kept?.kind ?? null))
  const colleagues = (
    <>
      <Colleagues key={ticket.id} ticketId={ticket.id} writes={kind === 'reply'} />
      {ticket.can.note && (
        <SharedDrafts
          ticketId={ticket.id}
          onTaken={
            kind ? null : () => write(kindOf(queryClient.getQueryData(draftQuery(ticket.id).queryKey)))
          }
        />
      )}
    </>
  )
  if (kind && found)
    return (
      <>
        {colleagues}
        <Suspense fallback={<Skeleton />}>
          <ReplyEditor
            ticket={ticket}
            kind={kind}
            onKind={write}
            draft={found}
            answersId={answersId ?? (chosen === null ? found.answersId : null)}
            handsOn={handsOn}
            onAnswerNewest={() => setAnswersId(null)}
            wish={wish}
            onClose={close}
          />
        </Suspense>
      </>
    )
  return (
    <>
      {colleagues}
      <div ref={replyButton} className={styles.bar}>
        <ActButton
          size="normal"
          icon={<Reply className={styles.reply} />}
          reason={reasons.reply}
          onClick={() => write(kept?.kind === 'forward' ? 'forward' : 'reply')}
        >
          {kept && kept.kind !== 'note' ? t('tickets:continueDraft') : t('tickets:writeReply')}
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
        <ActButton
          size="normal"
          look="quiet"
          icon={<Forward className={styles.reply} />}
          reason={reasons.forward}
          onClick={() => write('forward')}
        >
          {t('tickets:forward')}
        </ActButton>
        <VisuallyHidden>
          <span role="status">{done}</span>
        </VisuallyHidden>
      </div>
    </>
  )
}
