import { longestNotes } from '@stoa/contract/contact-limits'
import type { CustomerCompany } from '@stoa/contract/customer-companies'
import { checksIn } from '../../../lib/checks.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useForm } from '../../../lib/use-form.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TextsField } from '../texts-field.tsx'
import { areDomains } from '../typed-contact.ts'

type Typed = { name: string; domains: string[]; notes: string }
type Props = { company: CustomerCompany | null; onDone: (company: CustomerCompany) => void }

export function CompanyForm({ company, onDone }: Props) {
  const t = useText()
  const options = {
    stale: ['customerCompanies.list', 'customerCompanies.get', 'contacts.list', 'contacts.get'] as const,
    shownByForm: ['name_taken', 'domain_of_company', 'domain_too_common'] as const,
    onDone,
  }
  const create = useAct('customerCompanies.create', options)
  const change = useAct('customerCompanies.change', options)
  const { form, field } = useForm<Typed>({
    start: { name: company?.name ?? '', domains: company?.domains ?? [], notes: company?.notes ?? '' },
    checks: {
      name: checksIn(t).filled,
      domains: domains => (areDomains(domains) ? null : t('contacts:domainWrong')),
    },
    failure: company ? change.error : create.error,
    refusals: { name_taken: 'name', domain_of_company: 'domains', domain_too_common: 'domains' },
  })
  const send = form(body => {
    if (company) change.mutate({ params: { id: company.id }, body })
    else create.mutate({ body })
  })
  return (
    <form {...send}>
      <Fields>
        <TextField label={t('contacts:companyName')} maxLength={120} dir="auto" {...field('name')} />
        <TextsField
          label={t('contacts:domains')}
          hint={t('contacts:domainsHint')}
          placeholder={t('contacts:addDomain')}
          {...field('domains')}
        />
        <TextArea
          label={t('contacts:notes')}
          hint={t('contacts:notesHint')}
          maxLength={longestNotes}
          dir="auto"
          optional
          {...field('notes')}
        />
        <Actions>
          <Button type="submit" look="primary" busy={create.isPending || change.isPending}>
            {company ? t('save') : t('create')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
