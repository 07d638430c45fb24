export { setFields } from './commands/set-fields.ts'
export { keepFieldValues } from './store.ts'
