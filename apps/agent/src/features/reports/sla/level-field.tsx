import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { ManyField } from '../filters/many-field.tsx'

type Props = { chosen: readonly number[]; onChange: (chosen: number[]) => void }

/** Some of the SLA levels. */
export function LevelField({ chosen, onChange }: Props) {
  const t = useText()
  const levels = useQuery(query('sla.levels')).data?.items ?? []
  return (
    <ManyField
      label={t('kinds:sla.levels')}
      all={t('reports:filter.all')}
      options={levels.map(({ id, name }) => ({ value: id, label: name }))}
      {...{ chosen, onChange }}
    />
  )
}
