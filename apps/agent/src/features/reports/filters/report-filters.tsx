import { denominators } from '@stoa/contract/metrics'
import { breakdowns } from '@stoa/contract/report-choices'
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { fixedOptions } from '../../../lib/conditions/option-words.ts'
import { query } from '../../../lib/query.ts'
import { usePermission } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { TimeZoneField } from '../../../lib/time-zone-field.tsx'
import { Button } from '../../../ui/button.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { Select } from '../../../ui/select.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { offeredBy } from '../columns.ts'
import { MisreadNote } from '../period/misread-note.tsx'
import type { ReportSearch } from '../report-search.ts'
import type { ReportQuery } from '../use-report.ts'
import { CompanyField } from './company-field.tsx'
import { ManyField } from './many-field.tsx'
import { PeriodFields } from './period-fields.tsx'
import styles from './report-filters.module.css'

type Props = { search: ReportSearch; asked: ReportQuery; onChange: (search: ReportSearch) => void }

const anyTag = ''
const ownZone = ''
const filters = ['departments', 'agents', 'channels', 'tag', 'company'] as const

export const isFiltered = (search: ReportSearch): boolean =>
  filters.some(field => search[field] !== undefined)

export function withoutFilters(search: ReportSearch): ReportSearch {
  const { departments: _, agents: _a, channels: _c, tag: _t, company: _co, ...rest } = search
  return rest
}

/** Which period, told by what, and of which tickets. */
export function ReportFilters({ search, asked, onChange }: Props) {
  const t = useText()
  const { mine } = asked
  const readsAll = usePermission('report.read')
  const readsContacts = usePermission('contact.list')
  const departments = useQuery(query('departments.list')).data?.items ?? []
  const people = useQuery(query('users.list')).data?.items ?? []
  const tags = useQuery(query('tags.list')).data?.items ?? []
  // Companies and tags are not told apart together.
  const takesTag = asked.by !== 'company' && search.company === undefined
  const takesCompany = readsContacts && asked.by !== 'tag' && search.tag === undefined
  /** What is usual, or empty, leaves the address short. */
  const set = <Field extends keyof ReportSearch>(field: Field, value: ReportSearch[Field] | undefined) => {
    const { [field]: _, ...rest } = search
    onChange(value === undefined ? rest : { ...rest, [field]: value })
  }
  const listed = <Item,>(items: Item[]) => (items.length > 0 ? items : undefined)
  return (
    <>
      <MisreadNote shown={asked.period} />
      <search className={styles.filters}>
        <PeriodFields {...{ search, onChange }} period={asked.period} today={asked.today} />
        <Select
          label={t('reports:byLabel')}
          options={breakdowns
            .filter(each => !mine || each !== 'agent')
            .map(value => ({ value, label: t(`reports:by.${value}`) }))}
          value={asked.by}
          onValueChange={by => set('by', by)}
        />
        <ManyField
          label={t('reports:filter.departments')}
          all={t('reports:filter.all')}
          options={departments
            .filter(({ can }) => mine || readsAll || can.readReports)
            .map(({ id, name }) => ({ value: id, label: name }))}
          chosen={search.departments ?? []}
          onChange={chosen => set('departments', listed(chosen))}
        />
        {!mine && (
          <ManyField
            label={t('reports:filter.agents')}
            all={t('reports:filter.all')}
            options={[
              ...people.map(({ id, name, email }) => ({ value: id, label: name, hint: email })),
              { value: 0, label: t('reports:nobody') },
            ]}
            chosen={search.agents ?? []}
            onChange={chosen => set('agents', listed(chosen))}
          />
        )}
        <ManyField
          label={t('reports:filter.channels')}
          all={t('reports:filter.all')}
          options={fixedOptions.channels.map(value => ({ value, label: t(`tickets:channels.${value}`) }))}
          chosen={fixedOptions.channels.filter(channel => search.channels?.includes(channel))}
          onChange={chosen => set('channels', listed(chosen))}
        />
        {takesTag && (
          <Combobox
            label={t('reports:filter.tag')}
            options={[
              { value: anyTag, label: t('reports:filter.all') },
              ...[...new Set([...tags, ...(search.tag ? [search.tag] : [])])].map(tag => ({
                value: tag,
                label: tag,
              })),
            ]}
            value={search.tag ?? anyTag}
            onValueChange={tag => set('tag', tag || undefined)}
          />
        )}
        {takesCompany && (
          <CompanyField company={search.company} onChange={company => set('company', company)} />
        )}
        <ManyField
          label={t('saved:columns')}
          all={t('saved:usualColumns')}
          options={offeredBy(search).map(value => ({ value, label: t(`metrics:${value}.name`) }))}
          chosen={offeredBy(search).filter(column => search.columns?.includes(column))}
          onChange={chosen => set('columns', listed(chosen))}
        />
        <TimeZoneField
          label={t('saved:zone')}
          first={{ value: ownZone, label: t('saved:ownZone') }}
          value={search.zone ?? ownZone}
          onValueChange={zone => set('zone', zone || undefined)}
        />
        <Select
          label={t('reports:shares.label')}
          options={denominators.map(value => ({ value, label: t(`reports:shares.${value}`) }))}
          value={search.shares ?? 'rated'}
          onValueChange={shares => set('shares', shares === 'asked' ? shares : undefined)}
        />
        <div className={styles.compare}>
          <Switch
            label={t('reports:compare')}
            checked={search.compare ?? false}
            onCheckedChange={on => set('compare', on || undefined)}
          />
        </div>
        {isFiltered(search) && (
          <Button
            className={styles.clear}
            look="quiet"
            icon={<X />}
            onClick={() => onChange(withoutFilters(search))}
          >
            {t('reports:filter.clear')}
          </Button>
        )}
      </search>
    </>
  )
}
