import type { Department } from '@stoa/contract/departments'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { query } from '../../../lib/query.ts'
import { usePermission } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { paths } from '../../../paths.ts'
import { Section } from '../../../ui/section.tsx'
import { Select } from '../../../ui/select.tsx'
import part from '../part.module.css'
import { Reading } from '../reading.tsx'

/** The account that answers go out by where nobody chooses one. */
export function OutgoingAccount({ department: { id, can } }: { department: Department }) {
  const t = useText()
  const params = { id }
  const seesAccounts = usePermission('mail-account.list')
  const accounts = useQuery(query('smtpAccounts.ofDepartment', { params }))
  const preselect = useAct('smtpAccounts.preselect', { stale: ['smtpAccounts.ofDepartment'] })
  const asked = preselect.isPending ? preselect.variables.body.accountId : null
  return (
    <Section layout="beside" title={t('departments:outgoing.title')} text={t('departments:outgoing.text')}>
      <Reading of={accounts}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('departments:outgoing.none')}</p>
          ) : (
            <Select
              label={t('departments:outgoing.label')}
              options={items.map(({ id, name, fromAddress }) => ({
                value: id,
                label: name,
                hint: fromAddress,
              }))}
              value={asked ?? items.find(({ preselected }) => preselected)?.id ?? 0}
              disabled={!can.configure}
              onValueChange={accountId => preselect.mutate({ params, body: { accountId } })}
            />
          )
        }
      </Reading>
      {seesAccounts && (
        <Link to={paths.mail} className={part.link}>
          {t('departments:outgoing.manage')}
        </Link>
      )}
    </Section>
  )
}
