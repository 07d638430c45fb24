import type { CustomerCompany } from '@stoa/contract/customer-companies'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../../../../lib/query.ts'
import { useText } from '../../../../lib/text.ts'
import { OtherPicker } from '../../merging/other-picker.tsx'
import { coreName } from './core-name.ts'

type Props = { company: CustomerCompany; chosen: string | null; onChoose: (id: number) => void }

const useCompanies = (q: string) =>
  useQuery({
    ...query('customerCompanies.list', { query: { limit: 20, ...(q && { q }) } }),
    placeholderData: keepPreviousData,
  }).data?.items ?? []

/** Another company, found by name or domain; before anybody types, those that are called nearly the same come first. */
export function CompanyFinder({ company, chosen, onChoose }: Props) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const q = typed.trim()
  const alike = useCompanies(coreName(company.name))
  const found = useCompanies(q)
  const offered = new Map([...(q ? [] : alike), ...found].map(each => [each.id, each]))
  offered.delete(company.id)
  return (
    <OtherPicker
      words={{ search: t('contacts:searchCompanies'), find: t('contacts:mergingCompanies.find') }}
      found={[...offered.values()].map(({ id, name, domains }) => ({
        value: id,
        label: name,
        hint: domains.join(', '),
      }))}
      chosen={chosen}
      onChoose={onChoose}
      onType={setTyped}
    />
  )
}
