import type { ContactProfile } from '@stoa/contract/contacts'
import type { CustomerCompany } from '@stoa/contract/customer-companies'
import type { ComponentProps } from 'react'
import { CustomFields, useFieldsOf } from '../../lib/fields/custom-fields.tsx'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Section } from '../../ui/section.tsx'

type Shown = ComponentProps<typeof CustomFields>

/** Nothing where there are none. */
function Fields(shown: Shown) {
  const t = useText()
  if (useFieldsOf(shown.subject).length === 0) return null
  return (
    <Section title={t('tickets:fields.heading')}>
      <CustomFields {...shown} />
    </Section>
  )
}

/** The custom fields of a contact. */
export function FieldsOfContact({ contact: { id, fields, can } }: { contact: ContactProfile }) {
  const set = useAct('contacts.setFields', { stale: ['contacts.get'] })
  const onSet: Shown['onSet'] = (fieldId, value) =>
    set.mutate({ params: { id }, body: { values: [{ fieldId, value }] } })
  return <Fields subject="contact" values={fields} onSet={can.change ? onSet : null} />
}

/** The custom fields of a company of customers. */
export function FieldsOfCompany({ company: { id, fields, can } }: { company: CustomerCompany }) {
  const set = useAct('customerCompanies.setFields', { stale: ['customerCompanies.get'] })
  const onSet: Shown['onSet'] = (fieldId, value) =>
    set.mutate({ params: { id }, body: { values: [{ fieldId, value }] } })
  return <Fields subject="company" values={fields} onSet={can.change ? onSet : null} />
}
