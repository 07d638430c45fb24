import type { ContactGroup } from '@stoa/contract/contact-groups'
import { classes } from './classes.ts'
import styles from './group-badge.module.css'

/** A group of contacts; its colour only helps to find it again. */
export const GroupBadge = ({ group: { name, colour } }: { group: Pick<ContactGroup, 'name' | 'colour'> }) => (
  <bdi className={classes(styles.badge, styles[colour])}>{name}</bdi>
)

export const GroupBadges = ({ groups }: { groups: readonly ContactGroup[] }) => (
  <span className={styles.badges}>
    {groups.map(group => (
      <GroupBadge key={group.id} group={group} />
    ))}
  </span>
)
