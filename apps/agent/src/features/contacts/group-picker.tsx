import type { ContactGroup } from '@stoa/contract/contact-groups'
import { useQuery } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { GroupBadges } from '../../ui/group-badge.tsx'
import { ManyPicker } from '../../ui/many-picker.tsx'
import styles from './contacts.module.css'

type Props = {
  /** All that count, those of the company too. */
  groups: readonly ContactGroup[]
  /** Those that are changed here. */
  chosen: readonly number[]
  onChange: ((groupIds: number[]) => void) | null
}

/** The groups of a contact or company, ticked in a list. */
export function GroupPicker({ groups, chosen, onChange }: Props) {
  const t = useText()
  const all = useQuery(query('contactGroups.list')).data?.items ?? []
  return (
    <div className={styles.choice}>
      {groups.length > 0 ? <GroupBadges groups={groups} /> : <span>{t('contacts:noGroups')}</span>}
      {onChange && all.length > 0 && (
        <ManyPicker
          label={t('contacts:changeGroups')}
          options={all.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={chosen}
          onChange={onChange}
          trigger={
            <Button size="small" look="quiet" aria-label={t('contacts:changeGroups')}>
              {t('contacts:change')}
              <ChevronDown aria-hidden="true" />
            </Button>
          }
        />
      )}
    </div>
  )
}
