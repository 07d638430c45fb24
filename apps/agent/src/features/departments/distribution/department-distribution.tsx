import type { Department } from '@stoa/contract/departments'
import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import part from '../part.module.css'
import { Reading } from '../reading.tsx'
import { BeginField } from './begin-field.tsx'
import { MethodField } from './method-field.tsx'
import { WhenAwayField } from './when-away-field.tsx'

/** How the tickets of a department find their agents. */
export function DepartmentDistribution({ department }: { department: Department }) {
  const all = useQuery(query('distribution.list'))
  return (
    <Reading of={all}>
      {({ items }) => {
        const settings = items.find(({ departmentId }) => departmentId === department.id)
        return (
          settings && (
            <div className={part.part}>
              <MethodField department={department} settings={settings} />
              <BeginField department={department} settings={settings} />
              <WhenAwayField department={department} settings={settings} />
            </div>
          )
        )
      }}
    </Reading>
  )
}
