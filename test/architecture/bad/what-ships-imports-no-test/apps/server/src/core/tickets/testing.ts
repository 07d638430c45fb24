export const nour = 1
