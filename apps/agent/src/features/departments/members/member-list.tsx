import type { Department } from '@stoa/contract/departments'
import type { User } from '@stoa/contract/people'
import { localeOf } from '@stoa/text/languages'
import { useState } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { classes } from '../../../ui/classes.ts'
import items from '../../../ui/items.module.css'
import { namesMatching } from '../names-matching.ts'
import { SearchByName } from '../search-by-name.tsx'
import { AddAll } from './add-all.tsx'
import styles from './member-list.module.css'
import { MemberRow } from './member-row.tsx'
import { isSpecial } from './membership-rules.ts'
import { RemoveAll } from './remove-all.tsx'
import { useMembersUndo } from './use-members-undo.ts'
import { useMembership } from './use-membership.ts'

type Props = { department: Department; people: readonly User[] }

const worthFiltering = 8

/** Everybody who works here, each with a switch; where one may not change them, the members only. */
export function MemberList({ department, people }: Props) {
  const t = useText()
  const { language } = useReader()
  const [typed, setTyped] = useState('')
  const { isMember, membershipOf, change, addAll, removeAll } = useMembership(department)
  const { sayGone } = useMembersUndo(department.id)
  const { changeMembers } = department.can
  const here = people
    .filter(({ id, state }) => (changeMembers ? state !== 'deactivated' : isMember(id)))
    .toSorted((one, other) => one.name.localeCompare(other.name, localeOf(language)))
  const shown = namesMatching(here, typed)

  const switchTo = async ({ id, name }: User, member: boolean) => {
    const before = membershipOf(id)
    const worked = await change(id, member)
    if (worked && before && isSpecial(before)) sayGone(t('departments:memberRemoved', { name }), [before])
  }
  return (
    <div className={styles.box}>
      <div className={styles.bar}>
        {here.length > worthFiltering && (
          <SearchByName label={t('departments:filterMembers')} value={typed} onValueChange={setTyped} />
        )}
        <p className={styles.count} role="status">
          {t('departments:memberCount', { count: here.filter(({ id }) => isMember(id)).length })}
        </p>
        {changeMembers && (
          <div className={styles.all}>
            <AddAll
              department={department}
              missing={here.filter(({ id }) => !isMember(id))}
              addAll={addAll}
            />
            <RemoveAll department={department} removeAll={removeAll} />
          </div>
        )}
      </div>
      <ul className={classes(items.items, styles.list)}>
        {shown.map(person => (
          <MemberRow
            key={person.id}
            department={department}
            person={person}
            member={isMember(person.id)}
            membership={membershipOf(person.id)}
            onSwitch={member => switchTo(person, member)}
          />
        ))}
      </ul>
      {shown.length === 0 && (
        <p className={styles.none}>
          {here.length === 0 ? t('departments:noMembers') : t('departments:noMatch')}
        </p>
      )}
    </div>
  )
}
