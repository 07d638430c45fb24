import { filePaths } from '@stoa/contract/files'
import type { Message } from '@stoa/contract/messages'
import { useState } from 'react'
import { HtmlBody } from '../../../lib/html/html-body.tsx'
import { useText } from '../../../lib/text.ts'
import { classes } from '../../../ui/classes.ts'
import { Attachments } from './attached-mail.tsx'
import { DeliveryLine, wantsCare } from './delivery-line.tsx'
import { Invitations } from './invitations.tsx'
import { MessageDetails } from './message-details.tsx'
import { MessageHead } from './message-head.tsx'
import styles from './message-view.module.css'
import { pictureSenderOf } from './picture-sender.ts'
import { messageAnchor } from './show-message.ts'
import { TextBody } from './text-body.tsx'
import { UnreadNotes } from './unread-notes.tsx'

type Props = {
  message: Message
  ticketId: number
  startsFolded: boolean
  newest: boolean
  onAnswer: ((message: Message) => void) | undefined
  onForward: ((message: Message) => void) | undefined
  onSplit: ((message: Message) => void) | undefined
}

export function MessageView(props: Props) {
  const { message, ticketId, startsFolded, newest, onAnswer, onForward, onSplit } = props
  const t = useText()
  const [folded, setFolded] = useState(startsFolded)
  const [detailed, setDetailed] = useState(false)
  const { kind, author, html, text, attachments, invitations, unread } = message
  const shownFiles = attachments.filter(file => !(file.inline && html?.includes(file.url)))
  return (
    <article
      id={messageAnchor(message.id)}
      tabIndex={-1}
      className={classes(styles.message, styles[kind])}
      aria-label={t('tickets:messageBody', { name: author.name })}
      data-newest={newest || undefined}
      data-own={kind !== 'incoming' || undefined}
    >
      <MessageHead
        message={message}
        folded={folded}
        onFold={startsFolded ? () => setFolded(!folded) : undefined}
        detailed={detailed}
        onAnswer={kind === 'note' || !onAnswer ? undefined : () => onAnswer(message)}
        onForward={kind === 'note' || !onForward ? undefined : () => onForward(message)}
        onSplit={onSplit && (() => onSplit(message))}
        onDetailed={() => setDetailed(!detailed)}
      />
      {!folded && (
        <div className={styles.body}>
          {detailed && <MessageDetails message={message} />}
          {unread.length > 0 && <UnreadNotes unread={unread} />}
          <Invitations invitations={invitations} />
          {html ? (
            <HtmlBody
              html={html}
              title={t('tickets:messageBody', { name: author.name })}
              sender={pictureSenderOf(message)}
            />
          ) : null}
          {!html && text.trim() !== '' && <TextBody text={text} />}
          {!html && text.trim() === '' && shownFiles.length === 0 && (
            <p className={styles.nothing}>{t(message.erased ? 'tickets:erasedMessage' : 'tickets:noText')}</p>
          )}
          {shownFiles.length > 0 && (
            <Attachments files={shownFiles} allAt={filePaths.attachedToMessage(message.id)} />
          )}
        </div>
      )}
      {message.delivery && (!folded || wantsCare(message.delivery)) && (
        <DeliveryLine delivery={message.delivery} messageId={message.id} ticketId={ticketId} />
      )}
    </article>
  )
}
