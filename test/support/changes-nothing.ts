/** Routes with such a permission that change nothing of the administration, and why. */
export const noChange: Record<string, string> = {
  'businessHours.readHolidays': 'reads a file and saves nothing',
  'departmentSignatures.preview': 'shows and saves nothing',
  'templates.preview': 'shows and saves nothing',
  'contactImports.preview': 'shows and saves nothing',
  'rules.try': 'looks back and saves nothing',
  'sla.tryRule': 'looks back and saves nothing',
  'macros.apply': 'acts on tickets, whose timelines tell',
  'cannedMessages.fill': 'counts how often it is used, which the list tells',
  'batches.start': 'acts on tickets, whose timelines tell',
  'batches.stop': 'lets the rest of such acts be',
  'batches.undo': 'acts on tickets, whose timelines tell',
  'reportMails.sendNow': 'sends to whoever asks, which the list of what went out tells',
  'requests.sendAgain': 'tries once more, which the log of requests tells',
  'mailImports.stop': 'needs an archive: test/server/mail-imports.test.ts',
  'mailGrants.begin': 'gives the address of a page of the provider',
  'mailGrants.finish': 'needs a provider: test/server/mail-by-oauth.test.ts',
  'virusScanner.test': 'asks somebody and saves nothing',
  'mailboxes.test': 'signs in somewhere and saves nothing',
  'smtpAccounts.test': 'signs in somewhere and saves nothing',
  'quarantine.release': 'lets a mail become a ticket, which tells',
  'quarantine.purge': 'takes spam out of a list, which the log of events tells',
  'intake.runAgain': 'lets a mail be read, which its ticket tells',
  'followers.runAgain': 'lets what failed be done, which has events of its own',
  'availability.set': 'the work of a day, shown on the board',
}

/** Permissions of what agents do all day. */
export const everydayPermissions =
  /^(ticket|to-solve|availability|department|user|message)\.(list|take|open|reply|note|assign|transfer|tag|resolve|reopen|postpone|prioritise|close|change-sla-level)$|^ticket\.(forward|compose|set-fields|track-time|change-subject|mark-answered|mark-spam|delete|merge|split|change-checklist|follow|open-internal|change-requester|change-participants)$/
