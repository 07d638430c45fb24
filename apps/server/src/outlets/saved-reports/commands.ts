export { savedOfDepartments } from './saved-of-departments.ts'
