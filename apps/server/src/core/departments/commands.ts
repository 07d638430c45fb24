export { addAddress } from './commands/add-address.ts'
export { addAllMembers, addMember, joinDepartments } from './commands/add-member.ts'
export { allocateMember, changeMemberRole } from './commands/change-member.ts'
export { type CopiesAlong, cloneDepartment } from './commands/clone-department.ts'
export { type CalendarExists, configureDepartment } from './commands/configure-department.ts'
export { continueDeletions } from './commands/continue-deletions.ts'
export { createDepartment } from './commands/create-department.ts'
export {
  deleteDepartment,
  type TakesOver,
  type TakesOverInBatches,
} from './commands/delete-department.ts'
export { ensureDefaultDepartment } from './commands/ensure-default-department.ts'
export { removeAddress } from './commands/remove-address.ts'
export { removeAllMembers, removeMember } from './commands/remove-member.ts'
export { renameDepartment } from './commands/rename-department.ts'
