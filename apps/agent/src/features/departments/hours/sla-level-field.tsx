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

export function SlaLevelField({ department: { id, can } }: { department: Department }) {
  const t = useText()
  const changesLevels = usePermission('sla.change')
  const levels = useQuery(query('sla.levels'))
  const calendars = useQuery(query('businessHours.list')).data?.items
  const set = useAct('sla.setDepartmentLevel', { stale: ['sla.levels'] })
  const given = levels.data?.items.find(({ departmentIds }) => departmentIds.includes(id))?.id ?? null
  const value = set.isPending ? set.variables.body.levelId : given
  const chosen = levels.data?.items.find(level => level.id === value)
  const ownHours = calendars?.find(calendar => calendar.id === chosen?.calendarId)
  return (
    <Section layout="beside" title={t('departments:sla.title')} text={t('departments:sla.text')}>
      <Reading of={levels}>
        {({ items }) => (
          <Select
            label={t('departments:sla.label')}
            hint={ownHours && t('departments:sla.ownHours', { calendar: ownHours.name })}
            options={[
              { value: null, label: t('departments:sla.none') },
              ...items.map(level => ({ value: level.id, label: level.name })),
            ]}
            value={value}
            disabled={!can.configure}
            onValueChange={levelId => set.mutate({ params: { id }, body: { levelId } })}
          />
        )}
      </Reading>
      {changesLevels && (
        <Link to={paths.sla} className={part.link}>
          {t('departments:sla.manage')}
        </Link>
      )}
    </Section>
  )
}
