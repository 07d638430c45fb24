import type { Department, Membership } from '@stoa/contract/departments'
import type { User } from '@stoa/contract/people'
import { useText } from '../../../lib/text.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Switch } from '../../../ui/switch.tsx'
import styles from './member-row.module.css'
import { MemberServices } from './member-services.tsx'
import { MemberWork } from './member-work.tsx'

type Props = {
  department: Department
  person: User
  member: boolean
  /** null also while the server has not said yet what a new member has. */
  membership: Membership | null
  onSwitch: (member: boolean) => void
}

export function MemberRow({ department, person, member, membership, onSwitch }: Props) {
  const t = useText()
  const { name, email, role, state } = person
  const { can } = department
  const hint =
    state === 'invited' ? (
      t('departments:invited')
    ) : role === 'agent' ? (
      <bdi>{email}</bdi>
    ) : (
      t('departments:seesAll')
    )
  return (
    <li className={styles.row}>
      <Avatar name={name} />
      <div className={styles.person}>
        {can.changeMembers ? (
          <Switch label={name} hint={hint} checked={member} onCheckedChange={onSwitch} />
        ) : (
          <>
            <bdi className={styles.name}>{name}</bdi>
            <span className={styles.hint}>{hint}</span>
          </>
        )}
      </div>
      <div className={styles.work}>
        {member && membership && (
          <>
            <MemberWork department={department} person={person} membership={membership} />
            <MemberServices department={department} person={person} membership={membership} />
          </>
        )}
      </div>
    </li>
  )
}
