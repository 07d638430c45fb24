export const findTicket = 1
