export const mailEvents = 1
