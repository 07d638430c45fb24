import type { ContactProfile } from '@stoa/contract/contacts'
import type { CustomerCompany } from '@stoa/contract/customer-companies'
import { CustomFields, useFieldsOf } from '../../lib/fields/custom-fields.tsx'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Section } from '../../ui/section.tsx'

/** The custom fields of a contact; nothing where there are none. */
export function FieldsOfContact({ contact: { id, fields, can } }: { contact: ContactProfile }) {
  const t = useText()
  const set = useAct('contacts.setFields', { stale: ['contacts.get'] })
  if (useFieldsOf('contact').length === 0) return null
  return (
    <Section title={t('tickets:fields.heading')}>
      <CustomFields
        subject="contact"
        values={fields}
        onSet={
          can.change
            ? (fieldId, value) => set.mutate({ params: { id }, body: { values: [{ fieldId, value }] } })
            : null
        }
      />
    </Section>
  )
}

/** As `FieldsOfContact`, of a company. */
export function FieldsOfCompany({ company: { id, fields, can } }: { company: CustomerCompany }) {
  const t = useText()
  const set = useAct('customerCompanies.setFields', { stale: ['customerCompanies.get'] })
  if (useFieldsOf('company').length === 0) return null
  return (
    <Section title={t('tickets:fields.heading')}>
      <CustomFields
        subject="company"
        values={fields}
        onSet={
          can.change
            ? (fieldId, value) => set.mutate({ params: { id }, body: { values: [{ fieldId, value }] } })
            : null
        }
      />
    </Section>
  )
}
