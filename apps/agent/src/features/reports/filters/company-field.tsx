import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { Combobox } from '../../../ui/combobox.tsx'

const all = 0
const offered = 50

type Props = { company: number | undefined; onChange: (company: number | undefined) => void }

/** One company of customers: there may be very many, so the server finds those that fit what is typed. */
export function CompanyField({ company, onChange }: Props) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const q = typed.trim()
  const found = useQuery({
    ...query('customerCompanies.list', { query: { limit: offered, ...(q && { q }) } }),
    placeholderData: keepPreviousData,
  }).data?.items
  const chosen = useQuery({
    ...query('customerCompanies.get', { params: { id: company ?? all } }),
    enabled: company !== undefined,
    retry: false,
  }).data
  // One that was merged stands for what it is part of.
  const named = chosen?.mergedInto ?? chosen
  const others = (found ?? []).filter(({ id }) => id !== company && id !== named?.id)
  return (
    <Combobox
      label={t('reports:by.company')}
      options={[
        { value: all, label: t('reports:filter.all') },
        ...(company === undefined ? [] : [{ value: company, label: named?.name ?? `#${company}` }]),
        ...others.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={company ?? all}
      onValueChange={id => onChange(id === all ? undefined : id)}
      onType={setTyped}
    />
  )
}
