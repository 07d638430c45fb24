export const TicketPage = 1
