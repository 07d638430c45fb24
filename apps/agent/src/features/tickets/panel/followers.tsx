import type { Ticket } from '@stoa/contract/ticket-shapes'
import { Plus } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { Picker } from '../../../ui/picker.tsx'
import { useAssignable } from '../use-assignable.ts'
import { useFollowing } from '../use-following.ts'
import styles from './customer-panel.module.css'

/** Which colleagues want to hear of the ticket. */
export function Followers({ ticket }: { ticket: Ticket }) {
  const t = useText()
  const { followers, follows, toggle, add } = useFollowing(ticket.id)
  const others = useAssignable(ticket.department.id).filter(({ id }) =>
    followers.every(each => each.id !== id),
  )
  if (!ticket.can.follow) return null
  const acts = (
    <div className={styles.line}>
      <Button size="small" aria-pressed={follows} onClick={toggle}>
        {t(follows ? 'tickets:followers.unfollow' : 'tickets:followers.follow')}
      </Button>
      {others.length > 0 && (
        <Picker
          label={t('tickets:followers.add')}
          options={others.map(({ id, name, email }) => ({ value: id, label: name, hint: email }))}
          value={null}
          onValueChange={add}
          trigger={
            <Button
              size="small"
              look="quiet"
              icon={<Plus />}
              aria-label={t('tickets:followers.add')}
              title={t('tickets:followers.add')}
            />
          }
        />
      )}
    </div>
  )
  // One section for both, so that the focus stays on its button.
  return (
    <section
      className={classes(styles.others, followers.length === 0 && styles.folded)}
      aria-label={t('tickets:followers.title')}
    >
      <h2 className={styles.heading}>{t('tickets:followers.title')}</h2>
      {followers.length > 0 && (
        <p className={styles.participants}>
          {followers.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <bdi>{name}</bdi>
            </span>
          ))}
        </p>
      )}
      {acts}
    </section>
  )
}
