export const findPerson = 1
