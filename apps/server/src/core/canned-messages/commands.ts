export { cannedMessagesOfDepartments } from './canned-messages-of-departments.ts'
