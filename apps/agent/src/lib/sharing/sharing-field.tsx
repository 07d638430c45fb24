import type { Sharing } from '@stoa/contract/macros'
import { useQuery } from '@tanstack/react-query'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DepartmentCheckboxes } from '../department-checkboxes.tsx'
import { query } from '../query.ts'
import { useText } from '../text.ts'
import { PeopleChips } from './people-chips.tsx'
import styles from './sharing-field.module.css'

type Props = {
  value: Sharing
  onChange: (sharing: Sharing) => void
  /** Whether somebody may share it at all; else it stays with its owner. */
  mayShare: boolean
  error: string | null
}

const ways = ['nobody', 'departments', 'agents', 'everybody'] as const

/** Who may use something that somebody made: nobody else, members of departments, chosen people, or everybody. */
export function SharingField({ value, onChange, mayShare, error }: Props) {
  const t = useText()
  const departments = useQuery(query('departments.list')).data?.items ?? []
  if (!mayShare) return <p className={styles.personal}>{t('macros:notShareable')}</p>
  return (
    <div className={styles.sharing}>
      <ChoiceList
        label={t('macros:sharing')}
        choices={ways.map(way => ({
          value: way,
          label: t(`macros:with.${way}`),
          hint: t(`macros:withHint.${way}`),
        }))}
        value={value.with}
        onValueChange={way =>
          onChange(way === 'departments' || way === 'agents' ? { with: way, ids: [] } : { with: way })
        }
      />
      {value.with === 'departments' && (
        <DepartmentCheckboxes
          label={t('macros:departments')}
          departments={departments}
          chosen={value.ids}
          onChange={ids => onChange({ with: 'departments', ids })}
          error={error}
        />
      )}
      {value.with === 'agents' && (
        <PeopleChips chosen={value.ids} onChange={ids => onChange({ with: 'agents', ids })} error={error} />
      )}
    </div>
  )
}
