export { rememberContact } from './commands/remember-contact.ts'
export { setGroupsOfContact } from './commands/set-groups.ts'
