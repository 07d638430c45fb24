import { distributionOfDepartments } from './automation/distribution/distribution-of-departments.ts'
import { macrosOfDepartments } from './automation/macros/commands.ts'
import { slaOfClones, slaOfDepartments } from './automation/sla/commands.ts'
import { viewsOfDepartments } from './automation/views/commands.ts'
import { hooksOfDepartments } from './channels/email/inlet/hooks/hooks-of-departments.ts'
import { mailboxesOfDepartments } from './channels/email/inlet/mailboxes/mailboxes-of-departments.ts'
import { spamOfDepartments } from './channels/email/inlet/spam/spam-of-departments.ts'
import { accountsOfDepartments } from './channels/email/outlet/accounts/accounts-of-departments.ts'
import { cannedMessagesOfDepartments } from './core/canned-messages/commands.ts'
import type { CopiesAlong, TakesOver } from './core/departments/commands.ts'
import { templatesOfDepartments } from './core/templates/commands.ts'
import { savedOfDepartments } from './outlets/saved-reports/commands.ts'

/** Who has things of a department, which go over to its substitute when it is deleted. */
export const takeOverFromDepartments: readonly TakesOver[] = [
  accountsOfDepartments,
  mailboxesOfDepartments,
  hooksOfDepartments,
  spamOfDepartments,
  distributionOfDepartments,
  slaOfDepartments,
  templatesOfDepartments,
  viewsOfDepartments,
  macrosOfDepartments,
  cannedMessagesOfDepartments,
  savedOfDepartments,
]

/** Who copies what a department has when it is cloned. */
export const copiesAlong: readonly CopiesAlong[] = [
  distributionOfDepartments.copyTo,
  slaOfClones,
  accountsOfDepartments.copyTo,
  templatesOfDepartments.copyTo,
]
