import { useText } from '../../lib/text.ts'
import { Avatar } from '../../ui/avatar.tsx'
import type { BoardMember } from './board-order.ts'
import { Load } from './load.tsx'
import styles from './member-card.module.css'
import { MemberServices } from './member-services.tsx'
import { MemberState } from './member-state.tsx'

export function MemberCard({ member }: { member: BoardMember }) {
  const t = useText()
  const works = member.services.some(service => service.allocated)
  return (
    <li className={styles.card}>
      <Avatar name={member.name} />
      <div className={styles.words}>
        <bdi className={styles.name}>{member.name}</bdi>
        <MemberState member={member} />
      </div>
      <div className={styles.work}>
        {works ? (
          <>
            <MemberServices services={member.services} />
            <Load waiting={member.waiting} capacity={member.capacity.tickets} />
          </>
        ) : (
          <span className={styles.none}>{t('availability:noWork')}</span>
        )}
      </div>
    </li>
  )
}
