import type { ContactProfile } from '@stoa/contract/contacts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { Picker } from '../../ui/picker.tsx'
import styles from './contacts.module.css'

/** Which company a contact belongs to: chosen among those that are found, none, or by the domain. */
export function CompanyPicker({ contact }: { contact: ContactProfile }) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const q = typed.trim()
  const found = useQuery({
    ...query('customerCompanies.list', { query: { limit: 30, ...(q && { q }) } }),
    placeholderData: keepPreviousData,
  }).data?.items
  const set = useAct('contacts.setCompany', {
    stale: ['contacts.get', 'contacts.list', 'customerCompanies.get'],
  })
  const { company, companyByHand } = contact
  const options = [
    { value: 'by-domain', label: t('contacts:byDomain') },
    { value: 'none', label: t('contacts:noCompany') },
    ...(found ?? []).map(({ id, name, domains }) => ({
      value: String(id),
      label: name,
      ...(domains[0] && { hint: domains[0] }),
    })),
  ]
  const choose = (value: string) =>
    set.mutate({
      params: { id: contact.id },
      body: { company: value === 'none' || value === 'by-domain' ? value : Number(value) },
    })
  return (
    <div className={styles.choice}>
      {company ? (
        <Link to={paths.customerCompany} params={{ id: company.id }}>
          <bdi>{company.name}</bdi>
        </Link>
      ) : (
        <span>{t('contacts:noCompany')}</span>
      )}
      {companyByHand && <span className={styles.soft}>{t('contacts:chosenByHand')}</span>}
      {contact.can.change && (
        <Picker
          label={t('contacts:findCompany')}
          options={options}
          value={companyByHand ? (company ? String(company.id) : 'none') : 'by-domain'}
          onValueChange={choose}
          onType={setTyped}
          trigger={
            <Button size="small" look="quiet" aria-label={t('contacts:changeCompany')} busy={set.isPending}>
              {t('contacts:change')}
              <ChevronDown aria-hidden="true" />
            </Button>
          }
        />
      )}
    </div>
  )
}
