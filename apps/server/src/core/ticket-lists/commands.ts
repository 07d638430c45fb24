export { sendTicketList } from './send-list.ts'
