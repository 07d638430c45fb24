import type { AddressMark, ContactProfile } from '@stoa/contract/contacts'
import { fullMoment } from '@stoa/text/format'
import { BellOff } from 'lucide-react'
import { AddressMarkBadge } from '../../lib/address-mark.tsx'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './contacts.module.css'

const stale = ['contacts.get', 'addressMarks.list'] as const

/** One address of a contact, with what is known of it and what may be done about that. */
export function AddressOf({ contact, email }: { contact: ContactProfile; email: string }) {
  const t = useText()
  const unsubscribe = useAct('contacts.unsubscribe', { stale })
  const marks = contact.marks.filter(mark => mark.email === email)
  const given = { params: { id: contact.id }, body: { email } }
  const wantsMail = marks.every(({ kind }) => kind !== 'unsubscribed')
  return (
    <div className={styles.address}>
      <span className={styles.choice}>
        <a href={`mailto:${email}`} dir="ltr">
          {email}
        </a>
        {contact.can.change && wantsMail && (
          <IconButton
            label={t('contacts:marks.unsubscribe', { email })}
            icon={<BellOff />}
            disabled={unsubscribe.isPending}
            onClick={() => unsubscribe.mutate(given)}
          />
        )}
      </span>
      {marks.map(mark => (
        <Mark key={mark.kind} mark={mark} contact={contact} />
      ))}
    </div>
  )
}

function Mark({ mark, contact }: { mark: AddressMark; contact: ContactProfile }) {
  const t = useText()
  const reader = useReader()
  const clear = useAct('contacts.clearBounce', { stale })
  const resubscribe = useAct('contacts.resubscribe', { stale })
  const { kind, email, at, words } = mark
  const given = { params: { id: contact.id }, body: { email } }
  const bounced = kind === 'bounced'
  const act = bounced ? clear : resubscribe
  const since = t(bounced ? 'addressMarks.bouncedSince' : 'addressMarks.unsubscribedSince', {
    moment: fullMoment(at, reader),
  })
  return (
    <>
      <span className={styles.choice}>
        <AddressMarkBadge mark={mark} />
        {contact.can.change && (
          <Button
            look="quiet"
            size="small"
            busy={act.isPending}
            aria-label={t(bounced ? 'contacts:marks.clearNamed' : 'contacts:marks.resubscribeNamed', {
              email,
            })}
            onClick={() => act.mutate(given)}
          >
            {t(bounced ? 'contacts:marks.clear' : 'contacts:marks.resubscribe')}
          </Button>
        )}
      </span>
      <span className={styles.soft}>
        {since} <bdi>{words}</bdi>
      </span>
    </>
  )
}
