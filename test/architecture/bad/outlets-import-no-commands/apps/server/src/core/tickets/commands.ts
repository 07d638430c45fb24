export const resolveTicket = 1
export type Resolving = 'a'
