/** `example.com` of `nour@example.com`. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1)
