import type { Department } from '@stoa/contract/departments'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { query } from '../../../lib/query.ts'
import { usePermission, useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { paths } from '../../../paths.ts'
import { Section } from '../../../ui/section.tsx'
import { Select } from '../../../ui/select.tsx'
import part from '../part.module.css'
import { Reading } from '../reading.tsx'
import { useConfigure } from '../use-configure.ts'
import { openingSentence } from './opening-sentence.ts'

export function HoursField({ department }: { department: Department }) {
  const t = useText()
  const { language } = useReader()
  const now = useNow()
  const changesHours = usePermission('business-hours.change')
  const calendars = useQuery(query('businessHours.list'))
  const { shown, locked, configure } = useConfigure(department)
  const chosen = calendars.data?.items.find(({ id }) => id === shown.calendarId)
  return (
    <Section layout="beside" title={t('departments:hours.title')} text={t('departments:hours.text')}>
      <Reading of={calendars}>
        {({ items }) => (
          <Select
            label={t('departments:hours.label')}
            hint={chosen && openingSentence(t, chosen, language, now)}
            options={[
              { value: null, label: t('departments:hours.always') },
              ...items.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={shown.calendarId}
            disabled={locked}
            onValueChange={calendarId => configure({ calendarId })}
          />
        )}
      </Reading>
      {changesHours && (
        <Link to={paths.businessHours} className={part.link}>
          {t('departments:hours.manage')}
        </Link>
      )}
    </Section>
  )
}
