import type { Department } from '@stoa/contract/departments'
import part from '../part.module.css'
import { HoursField } from './hours-field.tsx'
import { SlaLevelField } from './sla-level-field.tsx'

export const HoursPart = ({ department }: { department: Department }) => (
  <div className={part.part}>
    <HoursField department={department} />
    <SlaLevelField department={department} />
  </div>
)
