import type { Department, Membership } from '@stoa/contract/departments'
import type { User } from '@stoa/contract/people'
import { MessagesSquare, Phone, Ticket } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useTakeAnswer } from '../use-take-answer.ts'
import styles from './member-services.module.css'

type Props = { department: Department; person: User; membership: Membership }

/** For which services the member gets work here: those that the department offers at all. */
export function MemberServices({ department, person: { name, role }, membership }: Props) {
  const t = useText()
  const { id, can } = department
  const takeAnswer = useTakeAnswer()
  const allocate = useAct('departments.allocateMember', {
    stale: ['departments.list'],
    onDone: takeAnswer,
  })
  const services = (allocate.isPending && allocate.variables.body.services) || membership.services
  if (role === 'agent' && membership.role === 'reader')
    return <span className={styles.none}>{t('departments:work.readerGetsNone')}</span>
  const all = [
    { service: 'tickets', offered: true, icon: <Ticket />, label: t('departments:work.tickets', { name }) },
    {
      service: 'chats',
      offered: department.chats,
      icon: <MessagesSquare />,
      label: t('departments:work.chats', { name }),
    },
    {
      service: 'calls',
      offered: department.calls,
      icon: <Phone />,
      label: t('departments:work.calls', { name }),
    },
  ] as const
  return (
    <div className={styles.services}>
      {all
        .filter(({ offered }) => offered)
        .map(({ service, icon, label }) => (
          <IconButton
            key={service}
            label={label}
            icon={icon}
            pressed={services[service]}
            disabled={!can.allocate}
            className={styles.service}
            onClick={() =>
              allocate.mutate({
                params: { id },
                body: {
                  userId: membership.userId,
                  services: { ...services, [service]: !services[service] },
                },
              })
            }
          />
        ))}
    </div>
  )
}
