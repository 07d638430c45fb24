export const languages = 1
