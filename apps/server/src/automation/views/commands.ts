export { viewsOfDepartments } from './views-of-departments.ts'
