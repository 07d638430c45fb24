import { event } from '../../platform/events/define.ts'

export const departmentEvents = {
  'department.created': event<{ departmentId: number; name: string }>('A department was created'),
  'department.renamed': event<{ departmentId: number; name: { from: string; to: string } }>(
    'A department got another name',
  ),
  'department.to-solve-switched': event<{ departmentId: number; toSolve: boolean }>(
    '"To solve" was switched for a department',
  ),
  'department.deleted': event<{ departmentId: number; substituteId: number | null }>(
    'A department was deleted; the substitute took over what hung on it',
  ),
  'department.member-added': event<{ departmentId: number; personId: number }>(
    'A person became a member of a department',
  ),
  'department.member-removed': event<{ departmentId: number; personId: number }>('A membership ended'),
  'department.address-added': event<{ departmentId: number; address: string }>(
    'A department got a support address',
  ),
  'department.address-removed': event<{ departmentId: number; address: string }>(
    'A department lost a support address',
  ),
}
