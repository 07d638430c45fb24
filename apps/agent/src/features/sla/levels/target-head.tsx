import type { Priority } from '@stoa/contract/ticket-shapes'
import { useText } from '../../../lib/text.ts'
import { columnName } from './column-name.ts'

/** Above measures and their targets: a column for each priority. */
export function TargetHead({ columns }: { columns: readonly (Priority | null)[] }) {
  const t = useText()
  return (
    <thead>
      <tr>
        <th scope="col">{t('sla:levels.metric')}</th>
        {columns.map(priority => (
          <th key={priority} scope="col">
            {columnName(priority, t)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
