export const signIn = 1
