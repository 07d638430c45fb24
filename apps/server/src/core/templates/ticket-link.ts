/** Where a ticket is found by those who may sign in here. */
export const ticketLink = (publicUrl: string, ticketId: number): string => `${publicUrl}/tickets/${ticketId}`
