export const resolveTicket = 1
