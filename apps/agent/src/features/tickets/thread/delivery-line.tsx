import type { Delivery } from '@stoa/contract/messages'
import { ownAnswerIn } from '@stoa/contract/own-answers'
import { fullMoment } from '@stoa/text/format'
import { CheckCheck, CircleAlert, CircleHelp, Clock, MailX, Send, Undo2 } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { lazily } from '../../../ui/lazily.ts'
import { say } from '../../../ui/toasts.ts'
import { useTakeBack } from '../reply/use-take-back.ts'
import styles from './delivery-line.module.css'
import { RecipientsLeft } from './recipients-left.tsx'
import { isWithAll, recipientsLeft } from './who-is-left.ts'

const SendAgainTo = lazily(() =>
  import('./send-again-to.tsx').then(module => ({ default: module.SendAgainTo })),
)

const icons = {
  queued: <Clock />,
  sending: <Send />,
  sent: <CheckCheck />,
  failed: <CircleAlert />,
  unknown: <CircleHelp />,
  bounced: <MailX />,
  withdrawn: <Undo2 />,
}

type Props = { delivery: Delivery; messageId: number; ticketId: number }

/** Whether somebody has to decide what happens next. */
export const wantsCare = ({ state }: Delivery): boolean =>
  state === 'failed' || state === 'unknown' || state === 'bounced' || state === 'withdrawn'

/** How far the mail of a reply is, and what can be done where it did not arrive. */
export function DeliveryLine({ delivery, messageId, ticketId }: Props) {
  const t = useText()
  const reader = useReader()
  const { state, answer, nextAttemptAt, sentAt } = delivery
  const again = useAct('messages.sendAgain', {
    stale: ['tickets.messages', 'tickets.timeline'],
    onDone: () => say(t('tickets:delivery.queuedAgain')),
  })
  const leaveOut = useAct('messages.removeInfected', {
    stale: ['tickets.messages', 'tickets.timeline'],
    onDone: () => again.mutate({ params: { id: messageId } }),
  })
  const takeBack = useTakeBack()
  const [goesBack, setGoesBack] = useState(false)
  const left = recipientsLeft(delivery)
  const somebodyHasIt = delivery.recipients.some(each => each.state === 'sent')
  const canBeTakenBack =
    state === 'queued' && delivery.attempts === 0 && nextAttemptAt !== null && !somebodyHasIt
  const own = ownAnswerIn(answer)
  const needsCare = wantsCare(delivery)
  const isInfected = state === 'failed' && answer === 'infected'
  return (
    <div className={classes(styles.line, needsCare && styles[state])}>
      {icons[state]}
      <span className={styles.words}>
        {/* Where we say ourselves why a mail waits, or who has not got it, that is the state in one sentence. */}
        {(state !== 'queued' || !own) &&
          (left.length === 0 || state === 'unknown' || state === 'sending') && (
            <span title={sentAt ? fullMoment(sentAt, reader) : undefined}>
              {t(`tickets:delivery.${state}`)}
            </span>
          )}
        <RecipientsLeft recipients={left} />
        {isWithAll(delivery) && <span>{t('tickets:delivery.fromNobody')}</span>}
        {own && state !== 'sent' && <span>{t(`tickets:delivery.answers.${own}`)}</span>}
        {answer && !own && state !== 'sent' && left.length === 0 && (
          <span dir="auto">{t('tickets:delivery.serverSaid', { answer: `\u2068${answer}\u2069` })}</span>
        )}
        {state === 'queued' && !own && nextAttemptAt && (
          <span>
            {t(canBeTakenBack ? 'tickets:delivery.leavesAt' : 'tickets:delivery.nextAttempt', {
              moment: fullMoment(nextAttemptAt, reader),
            })}
          </span>
        )}
      </span>
      {canBeTakenBack && (
        <Button
          size="small"
          busy={goesBack}
          onClick={() => {
            setGoesBack(true)
            takeBack(ticketId, messageId).finally(() => setGoesBack(false))
          }}
        >
          {t('tickets:delivery.takeBack')}
        </Button>
      )}
      {isInfected && (
        <Button
          size="small"
          busy={leaveOut.isPending || again.isPending}
          onClick={() => leaveOut.mutate({ params: { id: messageId } })}
        >
          {t('tickets:delivery.sendWithoutInfected')}
        </Button>
      )}
      {isWithAll(delivery) && (
        <Suspense fallback={null}>
          <SendAgainTo
            recipients={delivery.recipients}
            onSend={to => again.mutate({ params: { id: messageId }, body: { to } })}
          />
        </Suspense>
      )}
      {needsCare && !isInfected && !isWithAll(delivery) && (
        <Button
          size="small"
          busy={again.isPending}
          onClick={() => again.mutate({ params: { id: messageId } })}
        >
          {t('tickets:delivery.sendAgain')}
        </Button>
      )}
    </div>
  )
}
