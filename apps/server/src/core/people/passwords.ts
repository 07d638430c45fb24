import { hash, verify } from '@node-rs/argon2'

// OWASP's recommendation for argon2id (the library's default algorithm): 19 MiB, two passes, one thread.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Takes tens of milliseconds, so hash before a transaction is opened and not in it. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost)

let nobodys: Promise<string> | undefined

/** Whether the password belongs to the hash. Without a hash it is false, after the same work. */
export const passwordMatches = async (password: string, passwordHash: string | null): Promise<boolean> => {
  nobodys ??= hashPassword('the password of nobody')
  const matches = await verify(passwordHash ?? (await nobodys), password)
  return matches && passwordHash !== null
}
