export { macrosOfDepartments } from './macros-of-departments.ts'
