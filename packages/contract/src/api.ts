import { departments } from './departments.ts'
import { followers } from './followers.ts'
import { intake, mailboxes, mailReceiver, smtpAccounts } from './mail.ts'
import { messages } from './messages.ts'
import { apiKeys, invitations, myself, passwords, sessions, users } from './people.ts'
import type { Route } from './route.ts'
import { companies, health, setup } from './settings.ts'
import { tags, tickets } from './tickets.ts'

const groups = {
  health,
  setup,
  companies,
  sessions,
  myself,
  passwords,
  invitations,
  users,
  apiKeys,
  departments,
  tickets,
  tags,
  messages,
  mailReceiver,
  mailboxes,
  smtpAccounts,
  intake,
  followers,
}

/** Every route of the API, in the order of the documentation. */
export const allRoutes: readonly Route[] = Object.values(groups).flatMap(group => Object.values<Route>(group))
