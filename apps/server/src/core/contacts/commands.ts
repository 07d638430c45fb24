export { rememberContact } from './commands/remember-contact.ts'
