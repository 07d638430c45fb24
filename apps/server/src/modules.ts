import type { IncomingMessage } from 'node:http'
import { allRoutes } from '@stoa/contract/api'
import { actionHands } from './action-hands.ts'
import { copiesAlong, takeOverFromDepartments } from './along-with-departments.ts'
import { erasesAlong, erasesPerson } from './along-with-erasing.ts'
import { auditNames } from './audit-names.ts'
import { automaticAnswersFollower } from './automation/automatic-answers/follower.ts'
import { batchRoutes } from './automation/batches/routes.ts'
import { distributeWaiting } from './automation/distribution/distribute-waiting.ts'
import { expireOffers } from './automation/distribution/expire-offers.ts'
import { distributionFollower } from './automation/distribution/follower.ts'
import { distributionRoutes } from './automation/distribution/routes.ts'
import { macroNames } from './automation/macros/queries.ts'
import { macroRoutes } from './automation/macros/routes.ts'
import { rulesFollower } from './automation/rules/follower.ts'
import { foldRuleTally, ruleNames } from './automation/rules/queries.ts'
import { createRewriteIncoming } from './automation/rules/rewrite-incoming.ts'
import { ruleRoutes } from './automation/rules/routes.ts'
import { timeRulesFollower } from './automation/rules/time/follower.ts'
import { createRunTimeRules } from './automation/rules/time/run-time-rules.ts'
import { recomputeForCalendar } from './automation/sla/commands.ts'
import { slaFollower } from './automation/sla/follower.ts'
import { levelNames, usesCalendar } from './automation/sla/queries.ts'
import { slaRoutes } from './automation/sla/routes.ts'
import { warnAndBreach } from './automation/sla/warn-and-breach.ts'
import { viewsFollower } from './automation/views/follower.ts'
import { fillViews } from './automation/views/keeping/fill-views.ts'
import { createKeepers } from './automation/views/keeping/keepers.ts'
import { recheckViews } from './automation/views/keeping/recheck-views.ts'
import { viewRoutes } from './automation/views/routes.ts'
import { foldViewTally } from './automation/views/store/tally.ts'
import { deliveriesOf, outgoingStates, scheduledDeliveries } from './channels/delivery/queries.ts'
import { deliveryRoutes } from './channels/delivery/routes.ts'
import { createDeliverySender } from './channels/delivery/sender.ts'
import { createMailImporter } from './channels/email/inlet/archive/importer.ts'
import { createMailboxReaders } from './channels/email/inlet/mailboxes/mailbox-readers.ts'
import { usualPace } from './channels/email/inlet/mailboxes/pace.ts'
import { warnOfSilentMailboxes } from './channels/email/inlet/mailboxes/warn-of-silent-mailboxes.ts'
import { mailboxNames } from './channels/email/inlet/queries.ts'
import { createMailReader } from './channels/email/inlet/reading/mail-reader.ts'
import { spamFollower } from './channels/email/inlet/spam/learn-from-agents.ts'
import type { TokenProviders } from './channels/email/oauth/providers.ts'
import { createMailTokens } from './channels/email/oauth/tokens.ts'
import { mayUseAccount } from './channels/email/outlet/accounts/find-account-for.ts'
import { emailChannel } from './channels/email/outlet/channel.ts'
import { queueNotificationMail, queueReportMail } from './channels/email/outlet/commands.ts'
import { emailFollower } from './channels/email/outlet/follower.ts'
import { cleanPreview } from './channels/email/outlet/rules/clean-html.ts'
import { ownAddresses } from './channels/email/own-addresses.ts'
import { createRecentRaw } from './channels/intake/recent-raw.ts'
import { intakeRoutes } from './channels/intake/routes.ts'
import { createIntakeWorker } from './channels/intake/worker.ts'
import { applyPlans, markAbsent, movePlans } from './core/availability/commands.ts'
import { availabilityRoutes } from './core/availability/routes.ts'
import { calendarExists } from './core/business-hours/queries.ts'
import { businessHoursRoutes } from './core/business-hours/routes.ts'
import { cannedMessageRoutes } from './core/canned-messages/routes.ts'
import { markBounced } from './core/contacts/commands.ts'
import { compareContacts } from './core/contacts/duplicates/compare-contacts.ts'
import { runErasures } from './core/contacts/erasing/run-erasures.ts'
import { runContactImports } from './core/contacts/importing/run-imports.ts'
import { contactRoutes } from './core/contacts/routes.ts'
import { customFieldRoutes } from './core/custom-fields/routes.ts'
import { continueDeletions, joinDepartments } from './core/departments/commands.ts'
import { departmentIdsOf, departmentsOfCalendars } from './core/departments/queries.ts'
import { departmentRoutes } from './core/departments/routes.ts'
import { virusScannerRoutes } from './core/file-scans/routes.ts'
import { authenticate, authenticateHeaders, type Caller } from './core/people/queries.ts'
import { peopleRoutes } from './core/people/routes.ts'
import { purgesAfterDays } from './core/settings/queries.ts'
import { settingsRoutes } from './core/settings/routes.ts'
import { spentTimeRoutes } from './core/spent-time/routes.ts'
import { templateRoutes } from './core/templates/routes.ts'
import {
  closeResolved,
  purgeDeleted,
  removeFiles,
  returnPostponed,
  ticketsOfDepartments,
} from './core/tickets/commands.ts'
import { countsByDepartment, foldTally, waitingLoads } from './core/tickets/queries.ts'
import { ticketRoutes } from './core/tickets/routes.ts'
import { deliveryNeeds, leavingNeeds } from './delivery-needs.ts'
import { fileReading } from './file-reading.ts'
import { guideNeeds } from './guide-needs.ts'
import { healthRoutes, version } from './health.ts'
import { createHousekeeping } from './housekeeping.ts'
import { lettersOf } from './letters.ts'
import { mailRoutes } from './mail-routes.ts'
import { massNeeds, massWork } from './mass-acts.ts'
import { auditRoutes } from './outlets/audit/routes.ts'
import { closeGoals } from './outlets/goals/close-goals.ts'
import { goalRoutes } from './outlets/goals/routes.ts'
import { guideRoutes } from './outlets/guide/routes.ts'
import { notificationsFollower } from './outlets/notifications/follower.ts'
import { forgetOld } from './outlets/notifications/forget-old.ts'
import { mailDue } from './outlets/notifications/mails/mail-due.ts'
import { createPushSender } from './outlets/notifications/push/send-push.ts'
import { notificationRoutes } from './outlets/notifications/routes.ts'
import { createRealtime } from './outlets/realtime/realtime.ts'
import { reportMailRoutes } from './outlets/report-mails/routes.ts'
import { sendDueReports } from './outlets/report-mails/send-due-reports.ts'
import { reportsFollower } from './outlets/reports/follower.ts'
import { buildZones } from './outlets/reports/keeping/build-zones.ts'
import { fillDurations } from './outlets/reports/keeping/fill-durations.ts'
import { loadFollower } from './outlets/reports/load/keep-load.ts'
import { reportRoutes } from './outlets/reports/routes.ts'
import { savedReportRoutes } from './outlets/saved-reports/routes.ts'
import { workOffBacklog } from './outlets/search/backlog.ts'
import { searchFollower } from './outlets/search/follower.ts'
import { createStemmer } from './outlets/search/reading/stemmer.ts'
import { searchRoutes } from './outlets/search/routes.ts'
import { purgeRequests } from './outlets/webhooks/commands.ts'
import { webhookRoutes } from './outlets/webhooks/routes.ts'
import { createRequestSender } from './outlets/webhooks/sender.ts'
import { followerRoutes } from './platform/events/follower-failures.ts'
import { createFollowers } from './platform/events/followers.ts'
import { warnOfLongTransactions } from './platform/events/long-transactions.ts'
import type { BoundRoute } from './platform/http/answer.ts'
import { openApiDocument } from './platform/http/openapi.ts'
import { createHttpServer } from './platform/http/server.ts'
import { serveApp } from './platform/http/single-page-app.ts'
import type { Platform } from './platform/platform.ts'
import { serveBytes } from './serve-bytes.ts'
import { virusScanning } from './virus-scanning.ts'

/** The list of modules: what each offers, and what it is given of others. Nothing runs yet. */
export const createModules = async (
  platform: Platform,
  options: { appFolder: string; tokenProviders?: TokenProviders },
) => {
  const keepers = createKeepers()
  const stemmer = createStemmer()
  const erasing = { erasesAlong: erasesAlong(stemmer), erasesPerson: erasesPerson(stemmer) }
  const hands = actionHands(platform, erasing.erasesAlong)
  const followed = [
    rulesFollower(hands),
    slaFollower,
    distributionFollower,
    automaticAnswersFollower(platform.config.publicUrl),
    viewsFollower(keepers),
    emailFollower,
    spamFollower,
    timeRulesFollower(hands),
    reportsFollower(),
    loadFollower(),
    searchFollower(stemmer),
    notificationsFollower,
  ]
  const recentRaw = createRecentRaw()
  const readers = { email: createMailReader(platform, createRewriteIncoming()) }
  const mailTokens = createMailTokens(platform, options.tokenProviders)
  const mailboxes = createMailboxReaders(platform, usualPace, mailTokens)
  const mailImporter = createMailImporter(platform)

  const outgoing = { queue: queueReportMail, statesOf: outgoingStates }
  const needs = massNeeds(hands)
  const named = { ruleNames, mailboxNames }
  const routes: BoundRoute<Caller>[] = [
    ...healthRoutes(),
    ...settingsRoutes(platform),
    ...peopleRoutes(platform, { joinDepartments, departmentIdsOf }),
    ...departmentRoutes(platform, {
      countsOf: countsByDepartment,
      calendarExists,
      dependents: takeOverFromDepartments,
      tickets: ticketsOfDepartments,
      copies: copiesAlong,
    }),
    ...ticketRoutes(platform, {
      ...{ deliveriesOf, mayUseAccount, ownAddresses, scheduledDeliveries },
      erasesAlong: erasing.erasesAlong,
      levelNames,
      ruleNames,
      macroNames,
    }),
    ...spentTimeRoutes(platform),
    ...virusScannerRoutes(platform),
    ...contactRoutes(platform, { ownAddresses }),
    ...searchRoutes(platform, { ruleNames, stemmer }),
    ...customFieldRoutes(platform),
    ...availabilityRoutes(platform, { countsOf: countsByDepartment, loadsOf: waitingLoads }),
    ...deliveryRoutes<Caller>(platform, deliveryNeeds(platform, { deliveriesOf, ruleNames })),
    ...intakeRoutes(platform, readers),
    ...mailRoutes(platform, { mailboxes, mailTokens, tokenProviders: options.tokenProviders }),
    ...templateRoutes(platform, { clean: cleanPreview }),
    ...distributionRoutes(platform),
    ...slaRoutes(platform),
    ...ruleRoutes(platform),
    ...macroRoutes(platform, hands),
    ...cannedMessageRoutes(platform),
    ...batchRoutes(platform, needs),
    ...viewRoutes(platform),
    ...businessHoursRoutes(platform, {
      whenChanged: [recomputeForCalendar],
      usedBy: [usesCalendar, async (tx, id) => (await departmentsOfCalendars(tx)).has(id)],
      departmentsOf: departmentsOfCalendars,
    }),
    ...followerRoutes(platform, followed),
    ...guideRoutes(platform, guideNeeds(platform)),
    ...auditRoutes(platform, { namesByKind: auditNames }),
    ...webhookRoutes(platform, auditNames),
    ...reportRoutes(platform),
    ...goalRoutes(platform),
    ...savedReportRoutes(platform),
    ...reportMailRoutes(platform, outgoing),
    ...notificationRoutes(platform, named),
  ]

  const callerOf = authenticate(platform)
  const http = await createHttpServer({ log: platform.log, authenticate: callerOf, routes })
  const openApi = openApiDocument(allRoutes, version)
  http.get('/api/openapi.json', () => openApi)
  serveBytes(http, platform, callerOf, mailImporter, { deliveriesOf, ruleNames })
  await serveApp(http, options.appFolder)

  const followers = createFollowers(platform, followed)
  const callerOfHeaders = authenticateHeaders(platform)
  const callerOfUpgrade = ({ headers }: IncomingMessage) =>
    callerOfHeaders({
      method: 'UPGRADE',
      host: headers.host ?? '',
      origin: headers.origin,
      cookie: headers.cookie,
      authorization: headers.authorization,
    })

  const intake = createIntakeWorker(platform, readers, recentRaw)
  const mail = emailChannel(platform, lettersOf(platform, named), markBounced, mailTokens)
  const delivery = createDeliverySender(platform, [mail], leavingNeeds(platform))
  const requests = createRequestSender(platform)
  const pushes = createPushSender(platform, named)
  const housekeeping = createHousekeeping(platform, {
    every: 10_000,
    chores: {
      foldTally: () => foldTally(platform.db),
      foldRuleTally: () => foldRuleTally(platform.db),
      foldViewTally: () => foldViewTally(platform.db),
      movePlans: () => movePlans(platform),
      compareContacts: () => compareContacts(platform),
      closeResolved: () => closeResolved(platform),
      keepTokensFresh: () => mailTokens.keepFresh(),
      warnOfSilentMailboxes: () => warnOfSilentMailboxes(platform),
      warnOfLongTransactions: () => warnOfLongTransactions(platform),
      purgeRequests: () => purgeRequests(platform),
      forgetOldNotifications: () => forgetOld(platform),
      purgeDeleted: async () =>
        purgeDeleted(platform, await purgesAfterDays(platform.db), erasing.erasesAlong),
      removeFiles: () => removeFiles(platform),
    },
  })
  const hearsSince = platform.clock.now()
  const clockwork = createHousekeeping(platform, {
    every: 1_000,
    chores: {
      markAbsent: () => markAbsent(platform, hearsSince),
      applyPlans: () => applyPlans(platform),
      continueDeletions: () => continueDeletions(platform, ticketsOfDepartments),
      returnPostponed: () => returnPostponed(platform),
      warnAndBreach: () => warnAndBreach(platform),
      runTimeRules: createRunTimeRules(platform, hands),
      recheckViews: () => recheckViews(platform, keepers),
      expireOffers: () => expireOffers(platform),
      distributeWaiting: () => distributeWaiting(platform),
      closeGoals: () => closeGoals(platform),
      sendDueReports: () => sendDueReports(platform, outgoing),
      mailDueNotifications: () => mailDue(platform, queueNotificationMail),
    },
  })
  // By themselves, because a round of them is long and somebody waits for a view or a report.
  const filling = createHousekeeping(platform, {
    every: 500,
    chores: {
      fillViews: () => fillViews(platform, keepers),
      buildZones: () => buildZones(platform),
      fillDurations: () => fillDurations(platform),
      workOffBacklog: () => workOffBacklog(platform, stemmer),
    },
  })
  const mass = massWork(platform, needs)
  // By themselves, too: a file may have very many rows, and a person very many conversations.
  const importing = createHousekeeping(platform, {
    every: 500,
    chores: {
      runContactImports: () => runContactImports(platform, ownAddresses),
      runErasures: () => runErasures(platform, erasing),
    },
  })
  const scans = { scanning: virusScanning(platform), reading: fileReading(platform, stemmer) }
  const realtime = createRealtime(platform, { ticked: followers.ticked, callerOf: callerOfUpgrade })
  const workers = {
    ...{ delivery, requests, pushes, intake, housekeeping, clockwork },
    ...{ filling, importing, mass, ...scans, mailImporter },
  }
  /** In the order of starting; they are stopped the other way round. */
  const services = [followers, ...Object.values(workers), mailboxes]
  return { routes, http, realtime, followers, ...workers, recentRaw, services }
}
