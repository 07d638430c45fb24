import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './audit-filters.module.css'
import type { AuditSearch } from './audit-search.ts'
import { wordFor } from './entry-values.ts'
import { SearchField } from './search-field.tsx'

type Props = {
  search: AuditSearch
  /** What there is to choose from, as the server lists it. */
  nouns: readonly string[]
  onChange: (search: AuditSearch) => void
}

const everybody = 0
const everything = ''

export function AuditFilters({ search, nouns, onChange }: Props) {
  const t = useText()
  const people = useQuery(query('users.list')).data?.items ?? []
  const set = <Field extends keyof AuditSearch>(field: Field, value: AuditSearch[Field] | undefined) => {
    const { [field]: _, ...rest } = search
    onChange(value ? { ...rest, [field]: value } : rest)
  }
  const about = nouns
    .map(noun => ({ value: noun, label: wordFor(t, `audit:nouns.${noun}`, noun) }))
    .toSorted((one, other) => one.label.localeCompare(other.label))
  return (
    <search className={styles.filters}>
      <SearchField asked={search.q ?? ''} onAsk={q => set('q', q)} />
      <Select
        label={t('audit:noun')}
        options={[{ value: everything, label: t('audit:everything') }, ...about]}
        value={search.noun ?? everything}
        onValueChange={noun => set('noun', noun)}
      />
      <Combobox
        label={t('audit:person')}
        options={[
          { value: everybody, label: t('audit:everybody') },
          ...people.map(({ id, name, email }) => ({ value: id, label: name, hint: email })),
        ]}
        value={search.person ?? everybody}
        onValueChange={person => set('person', person)}
      />
      <TextField
        label={t('audit:since')}
        type="date"
        value={search.since ?? ''}
        max={search.until}
        onValueChange={since => set('since', since)}
      />
      <TextField
        label={t('audit:until')}
        type="date"
        value={search.until ?? ''}
        min={search.since}
        onValueChange={until => set('until', until)}
      />
      {Object.keys(search).length > 0 && (
        <Button className={styles.clear} look="quiet" icon={<X />} onClick={() => onChange({})}>
          {t('audit:clearFilters')}
        </Button>
      )}
    </search>
  )
}
