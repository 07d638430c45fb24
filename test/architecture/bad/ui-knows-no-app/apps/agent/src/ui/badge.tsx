// Fires: ui-knows-no-app
import { TicketPage } from '../features/tickets/ticket-page.tsx'

export const used = TicketPage
