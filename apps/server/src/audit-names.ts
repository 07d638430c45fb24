import { macroNames } from './automation/macros/queries.ts'
import { ruleNames } from './automation/rules/queries.ts'
import { levelNames, ruleNames as slaRuleNames } from './automation/sla/queries.ts'
import { viewNames } from './automation/views/queries.ts'
import { mailboxNames, mailHookNames } from './channels/email/inlet/queries.ts'
import { accountNames } from './channels/email/outlet/queries.ts'
import { calendarFacts } from './core/business-hours/queries.ts'
import { cannedMessageNames } from './core/canned-messages/queries.ts'
import { contactGroupNames, contactNames, customerCompanyNames } from './core/contacts/queries.ts'
import { customFieldNames } from './core/custom-fields/queries.ts'
import { departmentNames } from './core/departments/queries.ts'
import { apiKeyNames, personNames } from './core/people/queries.ts'
import type { NamesByKind } from './outlets/audit/names.ts'
import { goalNames } from './outlets/goals/queries.ts'
import { savedReportNames } from './outlets/saved-reports/queries.ts'

/** What the ids in events mean today: the module of each kind of thing says it. */
export const auditNames: NamesByKind = {
  department: departmentNames,
  user: personNames,
  calendar: async (db, ids) =>
    new Map([...(await calendarFacts(db, ids))].map(([id, { name }]) => [id, name])),
  'sla-level': levelNames,
  'sla-rule': slaRuleNames,
  rule: async (db, ids) => new Map([...(await ruleNames(db, ids))].map(([id, { name }]) => [id, name])),
  view: viewNames,
  goal: goalNames,
  'saved-report': savedReportNames,
  macro: macroNames,
  'canned-message': cannedMessageNames,
  mailbox: mailboxNames,
  'mail-hook': mailHookNames,
  'smtp-account': accountNames,
  'api-key': apiKeyNames,
  contact: contactNames,
  'customer-company': customerCompanyNames,
  'contact-group': contactGroupNames,
  'custom-field': customFieldNames,
}
