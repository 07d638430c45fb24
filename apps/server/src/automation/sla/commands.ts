export { changeLevelOfTicket } from './commands/change-level-of-ticket.ts'
export { recomputeForCalendar } from './commands/recompute-clocks.ts'
export { slaOfClones, slaOfDepartments } from './sla-of-departments.ts'
export { takeTurn } from './store/turn.ts'
