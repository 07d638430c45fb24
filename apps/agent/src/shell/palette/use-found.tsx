import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Building2, ContactRound } from 'lucide-react'
import { query } from '../../lib/query.ts'
import { usePermission } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { StatusMark } from '../../ui/status-mark.tsx'
import type { EntryGroup } from './entry.ts'

/** Of each kind; all of them are on the pages of search and contacts. */
const shown = { tickets: 6, contacts: 4, companies: 3 }

/** Tickets, contacts and companies that the server finds by what was typed. */
export function useFound(typed: string): { groups: EntryGroup[]; asking: boolean } {
  const t = useText()
  const navigate = useNavigate()
  const knowsContacts = usePermission('contact.list')
  const kept = { placeholderData: keepPreviousData }
  const asks = typed !== ''
  const tickets = useQuery({
    ...query('search.tickets', { query: { q: typed, limit: shown.tickets } }),
    ...kept,
    enabled: asks,
  })
  const contacts = useQuery({
    ...query('contacts.list', { query: { q: typed, limit: shown.contacts } }),
    ...kept,
    enabled: asks && knowsContacts,
  })
  const companies = useQuery({
    ...query('customerCompanies.list', { query: { q: typed, limit: shown.companies } }),
    ...kept,
    enabled: asks && knowsContacts,
  })
  if (!asks) return { groups: [], asking: false }
  const groups: EntryGroup[] = [
    {
      value: 'found tickets',
      label: t('search:palette.tickets'),
      items: (tickets.data?.items ?? []).map(
        ({ ticket: { id, subject, status, code, contact }, message }) => ({
          value: `ticket ${id}`,
          label: subject,
          icon: <StatusMark status={status} />,
          beside: [
            contact.name || contact.email,
            code,
            ...(message?.file ? [t('search:inFile', { name: `\u2068${message.file.name}\u2069` })] : []),
          ].join(' · '),
          run: () => void navigate({ to: paths.ticket, params: { id } }),
        }),
      ),
    },
    {
      value: 'found contacts',
      label: t('contacts'),
      items: (contacts.data?.items ?? []).map(({ id, name, email }) => ({
        value: `contact ${id}`,
        label: name || email || '',
        icon: <ContactRound />,
        ...(name && email && { beside: email }),
        run: () => void navigate({ to: paths.contact, params: { id } }),
      })),
    },
    {
      value: 'found companies',
      label: t('contacts:companies'),
      items: (companies.data?.items ?? []).map(({ id, name }) => ({
        value: `company ${id}`,
        label: name,
        icon: <Building2 />,
        run: () => void navigate({ to: paths.customerCompany, params: { id } }),
      })),
    },
  ]
  const asking = [tickets, contacts, companies].some(({ isFetching }) => isFetching)
  return { groups, asking }
}
