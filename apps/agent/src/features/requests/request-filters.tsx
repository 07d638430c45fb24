import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './request-filters.module.css'
import { type RequestSearch, requestStates } from './request-search.ts'

type Props = { search: RequestSearch; onChange: (search: RequestSearch) => void }

const everyRule = 0

export function RequestFilters({ search, onChange }: Props) {
  const t = useText()
  const rules = useQuery(query('rules.list', { query: {} })).data?.items ?? []
  const { state, rule } = search
  return (
    <search className={styles.filters}>
      <Select
        label={t('requests:state')}
        options={[
          { value: null, label: t('requests:everyState') },
          ...requestStates.map(value => ({ value, label: t(`requests:states.${value}`) })),
        ]}
        value={state ?? null}
        onValueChange={next =>
          onChange({ ...(next && { state: next }), ...(rule !== undefined && { rule }) })
        }
      />
      <Combobox
        label={t('requests:rule')}
        options={[
          { value: everyRule, label: t('requests:everyRule') },
          ...rules.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={rule ?? everyRule}
        onValueChange={next =>
          onChange({ ...(state && { state }), ...(next !== everyRule && { rule: next }) })
        }
      />
      {Object.keys(search).length > 0 && (
        <Button look="quiet" icon={<X />} onClick={() => onChange({})}>
          {t('requests:clearFilters')}
        </Button>
      )}
    </search>
  )
}
