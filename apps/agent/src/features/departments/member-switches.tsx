import type { User } from '@stoa/contract/people'
import { useState } from 'react'
import { useText } from '../../lib/text.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import control from '../../ui/control.module.css'
import { Switch } from '../../ui/switch.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './member-switches.module.css'
import { namesMatching } from './names-matching.ts'

type Props = {
  people: readonly User[]
  isMember: (id: number) => boolean
  onSwitch: (id: number, member: boolean) => void
  /** All active people, whatever the filter shows. */
  onAddAll: (ids: number[]) => void
  /** A heading says already what the list is. */
  titled?: boolean
}

const worthFiltering = 8

/** A switch for each person who works here; a filter where they are many. */
export function MemberSwitches({ people, isMember, onSwitch, onAddAll, titled = false }: Props) {
  const t = useText()
  const [filter, setFilter] = useState('')
  const here = people.filter(({ state, id }) => state !== 'deactivated' || isMember(id))
  const active = here.filter(({ state }) => state === 'active')
  const shown = namesMatching(here, filter)
  return (
    <fieldset className={styles.box}>
      <legend className={styles.legend}>
        {titled ? <VisuallyHidden>{t('departments:members')}</VisuallyHidden> : t('departments:members')}
      </legend>
      <div className={styles.bar}>
        {here.length > worthFiltering && (
          <div className={styles.filter}>
            <input
              type="search"
              className={control.control}
              aria-label={t('departments:filterMembers')}
              placeholder={t('departments:filterMembers')}
              value={filter}
              onChange={event => setFilter(event.target.value)}
            />
          </div>
        )}
        <Button
          disabled={active.every(({ id }) => isMember(id))}
          onClick={() => onAddAll(active.map(({ id }) => id))}
        >
          {t('departments:addAllMembers')}
        </Button>
      </div>
      <ul className={styles.list}>
        {shown.map(({ id, name, email, role }) => (
          <li key={id} className={styles.line}>
            <Avatar name={name} size="small" />
            <div className={styles.switch}>
              <Switch
                label={name}
                hint={role === 'agent' ? <bdi>{email}</bdi> : t('departments:seesAll')}
                checked={isMember(id)}
                onCheckedChange={member => onSwitch(id, member)}
              />
            </div>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className={styles.none}>{t('departments:noMatch')}</p>}
    </fieldset>
  )
}
