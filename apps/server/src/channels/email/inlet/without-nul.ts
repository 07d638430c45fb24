import type { MailSource } from './mail-source.ts'

/** JSON in PostgreSQL cannot hold a NUL, and what others say may hold anything. */
export const withoutNul = (source: MailSource): MailSource =>
  JSON.parse(JSON.stringify(source).replaceAll('\\u0000', ''))
