import type { Ticket } from '@stoa/contract/ticket-shapes'
import { mediumMoment } from '@stoa/text/format'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { AddressMarkBadge } from '../../../lib/address-mark.tsx'
import { query } from '../../../lib/query.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { GroupBadges } from '../../../ui/group-badge.tsx'
import type { TicketSearch } from '../ticket-search.ts'
import { Checklist } from './checklist.tsx'
import styles from './customer-panel.module.css'
import { Followers } from './followers.tsx'
import { OtherTickets } from './other-tickets.tsx'
import { Participants } from './participants.tsx'
import { RelatedTickets } from './related-tickets.tsx'
import { SlaClocks } from './sla-clocks.tsx'
import { SpentTime } from './spent-time.tsx'
import { TicketFields } from './ticket-fields.tsx'

/** Who asks, and what else they have asked. */
export function CustomerPanel({ ticket, search }: { ticket: Ticket; search: TicketSearch }) {
  const t = useText()
  const reader = useReader()
  const { contact } = ticket
  const profile = useQuery(query('contacts.get', { params: { id: contact.id } })).data
  return (
    <div className={styles.panel}>
      <h2 className={styles.heading}>{t('tickets:customer')}</h2>
      <div className={styles.who}>
        <Avatar name={contact.name || contact.email} />
        <div className={styles.names}>
          <p className={styles.name} dir="auto">
            <Link to={paths.contact} params={{ id: contact.id }} title={t('tickets:openContact')}>
              {contact.name || contact.email || profile?.phone}
            </Link>
          </p>
          {contact.email && (
            <a href={`mailto:${contact.email}`} className={styles.email} dir="ltr">
              {contact.email}
            </a>
          )}
          {profile?.marks
            .filter(({ email }) => email === contact.email)
            .map(mark => (
              <AddressMarkBadge key={mark.kind} mark={mark} />
            ))}
        </div>
      </div>
      <dl className={styles.facts}>
        <dt>{t('tickets:openedAt')}</dt>
        <dd>{mediumMoment(ticket.createdAt, reader)}</dd>
        <dt>{t('tickets:changedAt')}</dt>
        <dd>{mediumMoment(ticket.changedAt, reader)}</dd>
        <dt>{t('tickets:channel')}</dt>
        <dd>{t(`tickets:channels.${ticket.channel}`)}</dd>
        {profile?.company && (
          <>
            <dt>{t('tickets:contactCompany')}</dt>
            <dd>
              <Link to={paths.customerCompany} params={{ id: profile.company.id }}>
                <bdi>{profile.company.name}</bdi>
              </Link>
            </dd>
          </>
        )}
        {profile?.phone && (
          <>
            <dt>{t('tickets:contactPhone')}</dt>
            <dd>
              <a href={`tel:${profile.phone}`} dir="ltr">
                {profile.phone}
              </a>
            </dd>
          </>
        )}
        {profile && profile.groups.length > 0 && (
          <>
            <dt>{t('tickets:contactGroups')}</dt>
            <dd>
              <GroupBadges groups={profile.groups} />
            </dd>
          </>
        )}
      </dl>
      <Participants ticket={ticket} />
      <Checklist key={`tasks ${ticket.id}`} ticket={ticket} />
      <Followers ticket={ticket} />
      <TicketFields key={ticket.id} ticket={ticket} />
      <SlaClocks ticket={ticket} />
      <SpentTime key={`time ${ticket.id}`} ticket={ticket} />
      <RelatedTickets ticket={ticket} search={search} />
      <OtherTickets ticket={ticket} search={search} />
    </div>
  )
}
