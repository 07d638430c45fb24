import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { realisticMails } from '@stoa/cast/realistic-mail'

const publicMails = join(import.meta.dirname, '../../../shared/data/mail')

/** What broken mails are made of: realistic ones, and public test mails where they are beside the project. */
export const wholeMails = (): Buffer[] => {
  const at = Temporal.Instant.from('2026-11-23T10:00:00Z')
  const realistic = realisticMails(100, { seed: 7, to: ['support@help.example.com'], at })
  return [...realistic.map(({ raw }) => raw), ...readPublicMails()]
}

const readPublicMails = (): Buffer[] =>
  existsSync(publicMails)
    ? readdirSync(publicMails, { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.eml'))
        .sort()
        .map(name => readFileSync(join(publicMails, name)))
    : []
