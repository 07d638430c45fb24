export { setFields } from './commands/set-fields.ts'
