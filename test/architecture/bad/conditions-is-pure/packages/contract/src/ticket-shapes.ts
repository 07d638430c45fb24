export const statuses = 1
