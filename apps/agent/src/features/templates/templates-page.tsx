import { useNavigate, useSearch } from '@tanstack/react-router'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import type { TemplateSearch } from './template-search.ts'
import { TemplatesOf } from './templates-of.tsx'
import styles from './templates-page.module.css'
import { usePlaces } from './use-places.ts'

/** How mails to customers are worded: the common wording, and that of each department. */
export function TemplatesPage() {
  const t = useText()
  const { common, departments } = usePlaces()
  const { department, kind } = useSearch({ strict: false }) as TemplateSearch
  const navigate = useNavigate()
  const known = departments.find(({ id }) => id === department)?.id
  const place = known ?? (common ? null : (departments[0]?.id ?? null))
  const go = (search: TemplateSearch) => navigate({ to: paths.templates, search })
  const options = [
    ...(common ? [{ value: null, label: t('templates:common') }] : []),
    ...departments.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const withPlace = place === null ? {} : { department: place }
  return (
    <Page title={t('templates:title')} description={t('templates:description')}>
      <div className={styles.place}>
        <Select
          label={t('templates:place')}
          options={options}
          value={place}
          onValueChange={next => go({ ...(next !== null && { department: next }), ...(kind && { kind }) })}
        />
      </div>
      <TemplatesOf
        key={place}
        departmentId={place}
        kind={kind ?? 'reply'}
        onKind={next => go({ ...withPlace, kind: next })}
      />
    </Page>
  )
}
