export const cookieName = 1
