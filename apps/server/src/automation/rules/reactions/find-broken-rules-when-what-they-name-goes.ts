import type { Act } from '../../../platform/events/act.ts'
import type { Reaction } from '../../../platform/events/follower.ts'
import { breakagesOf } from '../check-rule.ts'
import { listRuleRows, writeBroken } from '../store/rules.ts'
import { takeTurn } from '../store/turn.ts'

/** What goes, and what comes back. */
const comeAndGo = [
  'department.deleted',
  'user.deactivated',
  'user.reactivated',
  'sla-level.deleted',
  'sla-level.restored',
  'customer-company.deleted',
  'customer-company.restored',
  'customer-company.unmerged',
  'contact-group.deleted',
  'contact-group.restored',
  'custom-field.changed',
  'custom-field.deleted',
  'custom-field.restored',
] as const

const findBrokenRules = async ({ tx }: Act): Promise<void> => {
  await takeTurn(tx)
  for (const rule of await listRuleRows(tx)) {
    const broken = await breakagesOf(tx, rule)
    if (JSON.stringify(broken) !== JSON.stringify(rule.broken)) await writeBroken(tx, rule.id, broken)
  }
}

export const findBrokenRulesWhenWhatTheyNameGoes: Reaction[] = comeAndGo.map(hears => ({
  hears,
  react: findBrokenRules,
}))
