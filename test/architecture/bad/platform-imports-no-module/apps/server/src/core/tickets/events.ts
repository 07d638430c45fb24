export const ticketEvents = 1
