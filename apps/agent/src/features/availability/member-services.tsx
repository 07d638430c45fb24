import type { Service } from '@stoa/contract/availability'
import { MessagesSquare, Phone, Ticket } from 'lucide-react'
import type { ReactNode } from 'react'
import { serviceNames, stateNames } from '../../lib/availability.ts'
import { useText } from '../../lib/text.ts'
import { AvailabilityMark } from '../../ui/availability-mark.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { BoardMember } from './board-order.ts'
import styles from './member-services.module.css'

const icons: Record<Service, ReactNode> = {
  tickets: <Ticket aria-hidden="true" />,
  chats: <MessagesSquare aria-hidden="true" />,
  calls: <Phone aria-hidden="true" />,
}

/** The services that the member gets work of here, each with its own state. */
export function MemberServices({ services }: Pick<BoardMember, 'services'>) {
  const t = useText()
  const states = stateNames(t)
  const names = serviceNames(t)
  return (
    <ul className={styles.services}>
      {services
        .filter(({ allocated }) => allocated)
        .map(({ service, state }) => {
          const words = t('availability:stateOf', { service: names[service], state: states[state] })
          return (
            <li key={service} className={styles.service} title={words}>
              {icons[service]}
              <AvailabilityMark state={state} className={styles.mark} />
              <VisuallyHidden>{words}</VisuallyHidden>
            </li>
          )
        })}
    </ul>
  )
}
