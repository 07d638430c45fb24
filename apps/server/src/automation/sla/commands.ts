export { recomputeForCalendar } from './commands/recompute-clocks.ts'
export { slaOfClones, slaOfDepartments } from './sla-of-departments.ts'
