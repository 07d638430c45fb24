import type { CustomerCompany } from '@stoa/contract/customer-companies'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Navigate } from '@tanstack/react-router'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { paths } from '../../../paths.ts'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import styles from '../contacts.module.css'
import { FieldsOfCompany } from '../fields-of.tsx'
import { GroupPicker } from '../group-picker.tsx'
import { TicketsOf } from '../tickets-of.tsx'
import { CompanyDialog } from './company-dialog.tsx'
import { DeleteCompany } from './delete-company.tsx'
import { Members } from './members.tsx'
import { MergeCompanyDialog } from './merging/merge-company-dialog.tsx'
import { MergedCompanies } from './merging/merged-companies.tsx'

const route = getRouteApi(`/app${paths.customerCompany}` as const)

export function CompanyPage() {
  const t = useText()
  const { id } = route.useParams()
  const company = useSuspenseQuery(query('customerCompanies.get', { params: { id } })).data
  usePageTitle(company.name)
  const { mergedInto } = company
  // Whoever comes by an old link wants the company, not what became of a name.
  if (mergedInto) return <Navigate to={paths.customerCompany} params={{ id: mergedInto.id }} replace />
  return (
    <Page
      key={id}
      title={company.name}
      description={
        <Link to={paths.customerCompanies} search={{}}>
          {t('contacts:allCompanies')}
        </Link>
      }
      actions={
        company.can.change && (
          <>
            {company.can.merge && <MergeCompanyDialog company={company} />}
            <DeleteCompany company={company} />
            <CompanyDialog company={company} />
          </>
        )
      }
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          <Section title={t('contacts:details')}>
            <CompanyFacts company={company} />
          </Section>
          <FieldsOfCompany company={company} />
          <MergedCompanies company={company} />
        </div>
        <div className={styles.column}>
          <Members companyId={id} />
          <TicketsOf of={{ companyId: id }} />
        </div>
      </div>
    </Page>
  )
}

function CompanyFacts({ company: { id, domains, groups, notes, can } }: { company: CustomerCompany }) {
  const t = useText()
  const setGroups = useAct('customerCompanies.setGroups', {
    stale: ['customerCompanies.get', 'customerCompanies.list', 'contacts.list', 'contacts.get'],
  })
  return (
    <dl className={styles.facts}>
      {domains.length > 0 && (
        <>
          <dt>{t('contacts:domains')}</dt>
          <dd>
            {domains.map(domain => (
              <bdi key={domain} dir="ltr">
                {domain}
              </bdi>
            ))}
          </dd>
        </>
      )}
      <dt>{t('contacts:groups')}</dt>
      <dd>
        <GroupPicker
          groups={groups}
          chosen={groups.map(group => group.id)}
          onChange={can.change ? groupIds => setGroups.mutate({ params: { id }, body: { groupIds } }) : null}
        />
      </dd>
      {notes && (
        <>
          <dt>{t('contacts:notes')}</dt>
          <dd className={styles.notes} dir="auto">
            {notes}
          </dd>
        </>
      )}
    </dl>
  )
}
