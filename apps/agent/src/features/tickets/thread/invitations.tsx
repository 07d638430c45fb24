import type { Invitation } from '@stoa/contract/messages'
import { CalendarDays, CalendarX } from 'lucide-react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { invitationTime } from './invitation-time.ts'
import styles from './invitations.module.css'
import { Lines } from './lines.tsx'

/** What the calendar parts of a mail say: what, when, where, who. */
export function Invitations({ invitations }: { invitations: readonly Invitation[] }) {
  return invitations.map((invitation, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: those of a message never change
    <Card key={index} invitation={invitation} />
  ))
}

function Card({ invitation }: { invitation: Invitation }) {
  const t = useText()
  const { method, summary, location, organizer, attendees, repeats } = invitation
  const kinds = {
    request: t('tickets:invitation.request'),
    reply: t('tickets:invitation.reply'),
    cancel: t('tickets:invitation.cancel'),
    counter: t('tickets:invitation.counter'),
    event: t('tickets:invitation.event'),
  }
  const when = useWhen(invitation)
  const lines = [
    [t('tickets:invitation.when'), repeats && when ? `${when} · ${t('tickets:invitation.repeats')}` : when],
    [t('tickets:invitation.where'), location],
    [t('tickets:invitation.organizer'), organizer && (organizer.name || organizer.email)],
    [t('tickets:invitation.attendees'), attendees.length > 0 && <Attendees attendees={attendees} />],
  ] as const
  return (
    <section className={styles.card} aria-label={kinds[method]}>
      <span className={styles.icon}>{method === 'cancel' ? <CalendarX /> : <CalendarDays />}</span>
      <div className={styles.words}>
        <p className={styles.kind}>{kinds[method]}</p>
        <p className={styles.summary} dir="auto">
          {summary || t('tickets:invitation.untitled')}
        </p>
        <Lines lines={lines} />
      </div>
    </section>
  )
}

function Attendees({ attendees }: Pick<Invitation, 'attendees'>) {
  const t = useText()
  const answers = {
    accepted: t('tickets:invitation.accepted'),
    declined: t('tickets:invitation.declined'),
    tentative: t('tickets:invitation.tentative'),
    none: null,
  }
  return (
    <ul className={styles.attendees}>
      {attendees.map(({ name, email, answer }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: those of a message never change
        <li key={index}>
          <bdi>{name || email}</bdi>
          {answers[answer] && <span className={styles.answer}> · {answers[answer]}</span>}
        </li>
      ))}
    </ul>
  )
}

const useWhen = (invitation: Invitation): string | null => {
  const t = useText()
  const reader = useReader()
  const time = invitationTime(invitation, reader)
  if (!time) return null
  const span = time.until === null ? time.from : `${time.from} – ${time.until}`
  return time.zone === null ? span : t('tickets:invitation.inZone', { time: span, zone: time.zone })
}
