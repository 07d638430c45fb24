import type { MailSource } from './mail-source.ts'

/** JSON in PostgreSQL cannot hold a NUL, and what others say may hold anything. */
export const withoutNul = (source: MailSource): MailSource => {
  const json = JSON.stringify(source)
  return json.includes('\\u0000') ? JSON.parse(json.replaceAll('\\u0000', '')) : source
}
