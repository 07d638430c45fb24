import { attachedMails } from './attached-mails.ts'
import { audit } from './audit.ts'
import { availabilities } from './availability.ts'
import { bans } from './bans.ts'
import { batches } from './batches.ts'
import { businessHours } from './business-hours.ts'
import { cannedMessages } from './canned-messages.ts'
import { companyMerging } from './company-merging.ts'
import { contactErasure } from './contact-erasure.ts'
import { contactGroups } from './contact-groups.ts'
import { contactImports } from './contact-imports.ts'
import { contactMerging } from './contact-merging.ts'
import { addressMarks, contacts } from './contacts.ts'
import { customFields } from './custom-fields.ts'
import { customerCompanies } from './customer-companies.ts'
import { departmentSignatures } from './department-signatures.ts'
import { departments } from './departments.ts'
import { distribution, toSolve } from './distribution.ts'
import { dkimKeys } from './dkim.ts'
import { drafts } from './drafts.ts'
import { followers } from './followers.ts'
import { goals } from './goals.ts'
import { guide } from './guide.ts'
import { lifecycleReports } from './lifecycle-reports.ts'
import { liveReports } from './live-reports.ts'
import { loadReports } from './load-reports.ts'
import { macros } from './macros.ts'
import { intake, mailboxes, smtpAccounts } from './mail.ts'
import { mailHandling } from './mail-handling.ts'
import { mailHooks } from './mail-hooks.ts'
import { mailImports } from './mail-imports.ts'
import { mailGrants, oauthClients } from './mail-oauth.ts'
import { mailReceiver } from './mail-receiver.ts'
import { messages } from './messages.ts'
import { myReports } from './my-reports.ts'
import { notificationSettings } from './notification-settings.ts'
import { notifications } from './notifications.ts'
import { apiKeys, invitations, myself, passwords, sessions, users } from './people.ts'
import { pictureSenders } from './picture-senders.ts'
import { push } from './push.ts'
import { ratingReports } from './rating-reports.ts'
import { reportMails } from './report-mails.ts'
import { reports } from './reports.ts'
import { requests } from './requests.ts'
import type { Route } from './route.ts'
import { rules } from './rules.ts'
import { savedReports } from './saved-reports.ts'
import { scheduled } from './scheduled.ts'
import { search } from './search.ts'
import { companies, health, setup } from './settings.ts'
import { sla } from './sla.ts'
import { slaReports } from './sla-reports.ts'
import { quarantine, spamFilters } from './spam.ts'
import { spentTimes } from './spent-times.ts'
import { signatures, templates } from './templates.ts'
import { tags, tickets } from './tickets.ts'
import { timeReports } from './time-reports.ts'
import { views } from './views.ts'
import { virusScanner } from './virus-scanner.ts'

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
  businessHours,
  availabilities,
  distribution,
  toSolve,
  sla,
  templates,
  signatures,
  departmentSignatures,
  tickets,
  drafts,
  scheduled,
  spentTimes,
  search,
  tags,
  addressMarks,
  contacts,
  contactErasure,
  customerCompanies,
  companyMerging,
  contactGroups,
  contactImports,
  contactMerging,
  customFields,
  views,
  virusScanner,
  rules,
  macros,
  cannedMessages,
  batches,
  reports,
  goals,
  myReports,
  slaReports,
  loadReports,
  lifecycleReports,
  timeReports,
  ratingReports,
  liveReports,
  savedReports,
  reportMails,
  requests,
  messages,
  attachedMails,
  pictureSenders,
  mailReceiver,
  mailboxes,
  mailHooks,
  smtpAccounts,
  mailHandling,
  bans,
  spamFilters,
  quarantine,
  dkimKeys,
  mailImports,
  oauthClients,
  mailGrants,
  intake,
  followers,
  audit,
  guide,
  notifications,
  notificationSettings,
  push,
}

/** Every route of the API, in the order of the documentation. */
export const allRoutes: readonly Route[] = Object.values(groups).flatMap(group => Object.values<Route>(group))
