export const findMessage = 1
