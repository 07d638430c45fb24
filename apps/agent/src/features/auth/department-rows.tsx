import { Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './department-rows.module.css'
import type { FirstDepartment, FirstDepartmentProblems } from './first-departments.ts'

type Props = {
  rows: readonly FirstDepartment[]
  onChange: (rows: FirstDepartment[]) => void
  /** Null as long as nothing is to be called wrong. */
  problems: readonly FirstDepartmentProblems[] | null
}

export function DepartmentRows({ rows, onChange, problems }: Props) {
  const t = useText()
  const list = useRef<HTMLUListElement>(null)
  const suggestions = [t('auth:setup.suggestSales'), t('auth:setup.suggestSupport')].filter(
    name => !rows.some(row => row.name === name),
  )
  const add = (name: string) => {
    onChange([...rows, { key: Math.max(0, ...rows.map(row => row.key)) + 1, name, address: '' }])
    // To the field that is empty now, once it is there.
    const column = name === '' ? 'input:not([type="email"])' : 'input[type="email"]'
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector<HTMLElement>(column)?.focus())
  }
  const change = (key: number, changed: Partial<FirstDepartment>) =>
    onChange(rows.map(row => (row.key === key ? { ...row, ...changed } : row)))
  const nameProblems = { missing: t('fieldMissing'), twice: t('auth:setup.nameTwice') }
  const addressProblems = {
    missing: null,
    twice: t('auth:setup.addressTwice'),
    'not-email': t('fieldNotEmail'),
  }
  return (
    <div className={styles.departments}>
      <div className={styles.general}>
        <p className={styles.name}>{t('auth:setup.general')}</p>
        <p className={styles.hint}>{t('auth:setup.generalHint')}</p>
      </div>
      <ul className={styles.rows} ref={list}>
        {rows.map((row, index) => {
          const { name = null, address = null } = problems?.[index] ?? {}
          return (
            <li key={row.key} className={styles.row}>
              <TextField
                label={t('auth:setup.departmentName')}
                maxLength={120}
                value={row.name}
                onValueChange={value => change(row.key, { name: value })}
                error={name && nameProblems[name]}
              />
              <TextField
                label={t('auth:setup.departmentAddress')}
                optional
                type="email"
                value={row.address}
                onValueChange={value => change(row.key, { address: value })}
                error={address && addressProblems[address]}
              />
              <IconButton
                className={styles.remove}
                label={
                  row.name
                    ? t('auth:setup.removeDepartment', { name: row.name })
                    : t('auth:setup.removeUnnamed')
                }
                icon={<X />}
                onClick={() => onChange(rows.filter(other => other.key !== row.key))}
              />
            </li>
          )
        })}
      </ul>
      <div className={styles.add}>
        {suggestions.map(name => (
          <Button key={name} size="small" icon={<Plus />} onClick={() => add(name)}>
            {name}
          </Button>
        ))}
        <Button size="small" look="quiet" icon={<Plus />} onClick={() => add('')}>
          {t('auth:setup.addDepartment')}
        </Button>
      </div>
    </div>
  )
}
