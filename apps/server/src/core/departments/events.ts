import type { Department } from '@stoa/contract/departments'
import type { DepartmentRole } from '@stoa/contract/permissions'
import { event } from '../../platform/events/define.ts'

type Change<Value> = { from: Value; to: Value }

/** The settings that changed, each from what to what. */
export type ConfiguredChanges = {
  [Field in keyof Department]?: Change<Department[Field]>
}

export const departmentEvents = {
  'department.created': event<{ departmentId: number; name: string; clonedFromId?: number }>(
    'A department was created, perhaps as the copy of another',
  ),
  'department.renamed': event<{ departmentId: number; name: Change<string> }>(
    'A department got another name',
  ),
  'department.configured': event<{ departmentId: number; changes: ConfiguredChanges }>(
    'Settings of a department were changed',
  ),
  'department.deletion-begun': event<{ departmentId: number; substituteId: number; tickets: number }>(
    'A department is being deleted: its tickets move to the substitute in the background',
  ),
  'department.deleted': event<{ departmentId: number; substituteId: number | null }>(
    'A department was deleted; the substitute took over what hung on it',
  ),
  /** What work the member gets there, in the copy of a department; else all of it. */
  'department.member-added': event<{
    departmentId: number
    personId: number
    works?: { tickets: boolean; chats: boolean; calls: boolean }
  }>('A person became a member of a department'),
  'department.member-removed': event<{ departmentId: number; personId: number }>('A membership ended'),
  'department.member-role-changed': event<{
    departmentId: number
    personId: number
    role: Change<DepartmentRole | null>
  }>('A member got another role in the department'),
  'department.member-allocated': event<{
    departmentId: number
    personId: number
    changes: { [field: string]: Change<boolean | number> }
  }>('What work a member gets in the department was changed'),
  'department.address-added': event<{ departmentId: number; address: string }>(
    'A department got a support address',
  ),
  'department.address-removed': event<{ departmentId: number; address: string }>(
    'A department lost a support address',
  ),
}
