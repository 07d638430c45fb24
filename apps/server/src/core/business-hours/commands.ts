export { changeCalendar, type WhenChanged } from './commands/change-calendar.ts'
export { createCalendar } from './commands/create-calendar.ts'
export { deleteCalendar, type UsesCalendar } from './commands/delete-calendar.ts'
export { restoreCalendar } from './commands/restore-calendar.ts'
