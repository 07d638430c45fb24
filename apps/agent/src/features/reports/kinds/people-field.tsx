import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { ManyField } from '../filters/many-field.tsx'

type Props = {
  chosen: readonly number[]
  /** Whether nobody is one of them. */
  nobody?: boolean
  onChange: (chosen: number[]) => void
}

/** Some of those who work here. */
export function PeopleField({ chosen, nobody = false, onChange }: Props) {
  const t = useText()
  const people = useQuery(query('users.list')).data?.items ?? []
  return (
    <ManyField
      label={t('reports:filter.agents')}
      all={t('reports:filter.all')}
      options={[
        ...people.map(({ id, name, email }) => ({ value: id, label: name, hint: email })),
        ...(nobody ? [{ value: 0, label: t('reports:nobody') }] : []),
      ]}
      {...{ chosen, onChange }}
    />
  )
}
