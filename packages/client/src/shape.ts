import type { attachedMails } from '@stoa/contract/attached-mails'
import type { audit } from '@stoa/contract/audit'
import type { availabilities } from '@stoa/contract/availability'
import type { bans } from '@stoa/contract/bans'
import type { batches } from '@stoa/contract/batches'
import type { businessHours } from '@stoa/contract/business-hours'
import type { cannedMessages } from '@stoa/contract/canned-messages'
import type { companyMerging } from '@stoa/contract/company-merging'
import type { contactErasure } from '@stoa/contract/contact-erasure'
import type { contactGroups } from '@stoa/contract/contact-groups'
import type { contactImports } from '@stoa/contract/contact-imports'
import type { contactMerging } from '@stoa/contract/contact-merging'
import type { addressMarks, contacts } from '@stoa/contract/contacts'
import type { customFields } from '@stoa/contract/custom-fields'
import type { customerCompanies } from '@stoa/contract/customer-companies'
import type { departmentSignatures } from '@stoa/contract/department-signatures'
import type { departments } from '@stoa/contract/departments'
import type { distribution, toSolve } from '@stoa/contract/distribution'
import type { dkimKeys } from '@stoa/contract/dkim'
import type { drafts } from '@stoa/contract/drafts'
import type { followers } from '@stoa/contract/followers'
import type { goals } from '@stoa/contract/goals'
import type { guide } from '@stoa/contract/guide'
import type { lifecycleReports } from '@stoa/contract/lifecycle-reports'
import type { liveReports } from '@stoa/contract/live-reports'
import type { loadReports } from '@stoa/contract/load-reports'
import type { macros } from '@stoa/contract/macros'
import type { intake, mailboxes, smtpAccounts } from '@stoa/contract/mail'
import type { mailHandling } from '@stoa/contract/mail-handling'
import type { mailHooks } from '@stoa/contract/mail-hooks'
import type { mailImports } from '@stoa/contract/mail-imports'
import type { mailGrants, oauthClients } from '@stoa/contract/mail-oauth'
import type { mailReceiver } from '@stoa/contract/mail-receiver'
import type { messages } from '@stoa/contract/messages'
import type { myReports } from '@stoa/contract/my-reports'
import type { notificationSettings } from '@stoa/contract/notification-settings'
import type { notifications } from '@stoa/contract/notifications'
import type { apiKeys, invitations, myself, passwords, sessions, users } from '@stoa/contract/people'
import type { pictureSenders } from '@stoa/contract/picture-senders'
import type { push } from '@stoa/contract/push'
import type { ratingReports } from '@stoa/contract/rating-reports'
import type { reportMails } from '@stoa/contract/report-mails'
import type { reports } from '@stoa/contract/reports'
import type { requests } from '@stoa/contract/requests'
import type { Answer, Call, Route } from '@stoa/contract/route'
import type { rules } from '@stoa/contract/rules'
import type { savedReports } from '@stoa/contract/saved-reports'
import type { scheduled } from '@stoa/contract/scheduled'
import type { search } from '@stoa/contract/search'
import type { companies, health, setup } from '@stoa/contract/settings'
import type { sla } from '@stoa/contract/sla'
import type { slaReports } from '@stoa/contract/sla-reports'
import type { quarantine, spamFilters } from '@stoa/contract/spam'
import type { spentTimes } from '@stoa/contract/spent-times'
import type { signatures, templates } from '@stoa/contract/templates'
import type { tags, tickets } from '@stoa/contract/tickets'
import type { timeReports } from '@stoa/contract/time-reports'
import type { views } from '@stoa/contract/views'
import type { virusScanner } from '@stoa/contract/virus-scanner'
import type { routes } from './routes.generated.ts'

type In<Group> = Group[keyof Group]
type AnyRoute =
  | In<typeof health>
  | In<typeof setup>
  | In<typeof companies>
  | In<typeof sessions>
  | In<typeof myself>
  | In<typeof passwords>
  | In<typeof invitations>
  | In<typeof users>
  | In<typeof apiKeys>
  | In<typeof departments>
  | In<typeof tickets>
  | In<typeof drafts>
  | In<typeof scheduled>
  | In<typeof search>
  | In<typeof tags>
  | In<typeof messages>
  | In<typeof mailReceiver>
  | In<typeof mailboxes>
  | In<typeof mailHooks>
  | In<typeof smtpAccounts>
  | In<typeof bans>
  | In<typeof spamFilters>
  | In<typeof quarantine>
  | In<typeof mailHandling>
  | In<typeof dkimKeys>
  | In<typeof mailImports>
  | In<typeof oauthClients>
  | In<typeof mailGrants>
  | In<typeof intake>
  | In<typeof followers>
  | In<typeof businessHours>
  | In<typeof availabilities>
  | In<typeof distribution>
  | In<typeof toSolve>
  | In<typeof sla>
  | In<typeof templates>
  | In<typeof signatures>
  | In<typeof departmentSignatures>
  | In<typeof audit>
  | In<typeof guide>
  | In<typeof notifications>
  | In<typeof notificationSettings>
  | In<typeof push>
  | In<typeof rules>
  | In<typeof macros>
  | In<typeof cannedMessages>
  | In<typeof batches>
  | In<typeof requests>
  | In<typeof views>
  | In<typeof virusScanner>
  | In<typeof reports>
  | In<typeof attachedMails>
  | In<typeof pictureSenders>
  | In<typeof goals>
  | In<typeof myReports>
  | In<typeof slaReports>
  | In<typeof loadReports>
  | In<typeof lifecycleReports>
  | In<typeof timeReports>
  | In<typeof ratingReports>
  | In<typeof spentTimes>
  | In<typeof liveReports>
  | In<typeof savedReports>
  | In<typeof contacts>
  | In<typeof addressMarks>
  | In<typeof customerCompanies>
  | In<typeof companyMerging>
  | In<typeof contactGroups>
  | In<typeof contactImports>
  | In<typeof contactMerging>
  | In<typeof contactErasure>
  | In<typeof customFields>
  | In<typeof reportMails>

/** Only types come from the contract's modules: they carry a validator that a browser has no use for. */
type RouteByKey = { [R in AnyRoute as R['key']]: R }

export type RouteKey = keyof typeof routes & keyof RouteByKey
type RouteOf<K extends RouteKey> = RouteByKey[K] extends Route ? RouteByKey[K] : never

/** Keys of the routes that only read, by which queries are cached and made stale. */
export type ReadKey = { [K in RouteKey]: (typeof routes)[K][0] extends 'GET' ? K : never }[RouteKey]
/** Keys of the routes that change something. */
export type ActKey = Exclude<RouteKey, ReadKey>

/** What a caller gives for a route: `params`, `query` and `body`, as far as the route has them. */
export type CallOf<K extends RouteKey> = Call<RouteOf<K>>
/** What the route answers with. */
export type AnswerOf<K extends RouteKey> = Answer<RouteOf<K>>

/** The call may be left out where nothing in it is required; a signal can end it early. */
export type CallArguments<K extends RouteKey> =
  Record<never, never> extends CallOf<K>
    ? [call?: CallOf<K>, signal?: AbortSignal]
    : [call: CallOf<K>, signal?: AbortSignal]
