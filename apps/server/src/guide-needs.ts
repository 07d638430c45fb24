import { countLevels } from './automation/sla/queries.ts'
import { lastSentAt, outgoingOf } from './channels/delivery/queries.ts'
import { arrivalOfTestMail, mailComingIn } from './channels/email/inlet/queries.ts'
import { queueTestMail } from './channels/email/outlet/commands.ts'
import { countAccounts, findAccountFor } from './channels/email/outlet/queries.ts'
import { departmentFacts, findDepartmentByAddresses } from './core/departments/queries.ts'
import { countPeople, mailAddressOf } from './core/people/queries.ts'
import { countOwnWords } from './core/templates/queries.ts'
import type { GuideCheck, GuideNeeds } from './outlets/guide/needs.ts'
import type { Platform } from './platform/platform.ts'

/** A part of Stoa that is new adds its check here; the sentences stand in the catalogue `guide`. */
const checks = (platform: Pick<Platform, 'db' | 'clock'>): GuideCheck[] => [
  {
    step: 'people',
    async look(db) {
      const { active, invited } = await countPeople(db)
      return { done: active > 1, facts: { active, invited } }
    },
  },
  {
    step: 'departments',
    async look(db) {
      const { departments, withMembers, addresses } = await departmentFacts(db)
      return {
        done: departments > 1 || (withMembers > 0 && addresses > 0),
        facts: { departments, withMembers, addresses },
      }
    },
  },
  {
    step: 'business-hours',
    async look(db) {
      const { withHours } = await departmentFacts(db)
      return { done: withHours > 0, facts: { departments: withHours } }
    },
  },
  {
    step: 'mailbox',
    async look() {
      const { connected, failing, bySmtpAt } = await mailComingIn(platform)
      return {
        done: connected > 0 || bySmtpAt !== null,
        facts: {
          connected,
          ...(failing && { name: failing.name, problem: failing.problem }),
          ...(bySmtpAt && { receivedAt: bySmtpAt.toString() }),
        },
      }
    },
  },
  {
    step: 'outgoing',
    async look(db) {
      const accounts = await countAccounts(db)
      const sentAt = await lastSentAt(db, 'email')
      return {
        done: accounts > 0 && sentAt !== null,
        facts: { accounts, ...(sentAt && { sentAt: sentAt.toString() }) },
      }
    },
  },
  {
    step: 'templates',
    async look(db) {
      const { wordings, signatures } = await countOwnWords(db)
      return { done: wordings + signatures > 0, facts: { wordings, signatures } }
    },
  },
  {
    step: 'roles',
    async look(db) {
      const { roles } = await departmentFacts(db)
      return { done: roles > 0, facts: { roles } }
    },
  },
  {
    step: 'sla',
    async look(db) {
      const { levels, inUse } = await countLevels(db)
      return { done: inUse > 0, facts: { levels: inUse, unused: levels - inUse } }
    },
  },
]

/** What the set-up guide is given of the other modules. */
export const guideNeeds = (platform: Pick<Platform, 'db' | 'clock'>): GuideNeeds => ({
  checks: checks(platform),
  departmentOf: (tx, address) => findDepartmentByAddresses(tx, [address]),
  hasAccount: async (tx, departmentId) => (await findAccountFor(tx, departmentId)) !== undefined,
  personOf: mailAddressOf,
  queueTestMail,
  outgoingOf,
  arrivalOf: arrivalOfTestMail,
})
