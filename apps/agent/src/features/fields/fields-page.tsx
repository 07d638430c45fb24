import { fieldSubjects } from '@stoa/contract/custom-field-kinds'
import { useSuspenseQuery } from '@tanstack/react-query'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { FieldDialog } from './field-dialog.tsx'
import { FieldList } from './field-list.tsx'

export function FieldsPage() {
  const t = useText()
  const { items } = useSuspenseQuery(query('customFields.list')).data
  return (
    <Page title={t('fields:title')} description={t('fields:description')} width="reading">
      {fieldSubjects.map(subject => {
        const fields = items.filter(field => field.subject === subject)
        return (
          <Section
            key={subject}
            title={t(`fields:subjects.${subject}`)}
            actions={<FieldDialog subject={subject} field={null} />}
          >
            {fields.length === 0 ? <p>{t('fields:none')}</p> : <FieldList fields={fields} />}
          </Section>
        )
      })}
    </Page>
  )
}
