import type { User } from '@stoa/contract/people'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Button } from '../../../ui/button.tsx'
import { FieldSet } from '../../../ui/field-set.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { namesMatching } from '../names-matching.ts'
import { SearchByName } from '../search-by-name.tsx'
import styles from './member-switches.module.css'

type Props = {
  people: readonly User[]
  isMember: (id: number) => boolean
  onSwitch: (id: number, member: boolean) => void
  /** All active people, whatever the filter shows. */
  onAddAll: (ids: number[]) => void
}

const worthFiltering = 8

/** A switch for each person who works here; a filter where they are many. */
export function MemberSwitches({ people, isMember, onSwitch, onAddAll }: Props) {
  const t = useText()
  const [filter, setFilter] = useState('')
  const here = people.filter(({ state, id }) => state !== 'deactivated' || isMember(id))
  const active = here.filter(({ state }) => state === 'active')
  const shown = namesMatching(here, filter)
  return (
    <FieldSet label={t('departments:members')}>
      <div className={styles.bar}>
        {here.length > worthFiltering && (
          <SearchByName label={t('departments:filterMembers')} value={filter} onValueChange={setFilter} />
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
    </FieldSet>
  )
}
