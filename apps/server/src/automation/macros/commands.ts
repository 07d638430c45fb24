export { applyTo } from './apply-macro.ts'
export { macrosOfDepartments } from './macros-of-departments.ts'
