import { type Matcher, matcher } from '@stoa/conditions/matcher'
import { needsOf } from '@stoa/conditions/needs'
import type { Need } from '@stoa/conditions/values'
import { shareWords } from '@stoa/conditions/words/shared-words'
import type { Trigger } from '@stoa/contract/rules'
import { changesSlaLevel, staysOnTicket } from '../../core/actions/queries.ts'
import { companyZone } from '../../core/conditions/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { listRuleRows, newestVersion, type RuleRow } from './store/rules.ts'

/** A rule that runs: switched on and whole, with its conditions compiled. */
export type LiveRule = RuleRow & { matches: Matcher; needs: readonly Need[] }

export type LiveRules = {
  /** In their order, those that hear one of these moments. */
  hearing(triggers: readonly Trigger[]): readonly LiveRule[]
  /** What all of them look at. */
  needs: readonly Need[]
  /** Whether any of them changes SLA levels, for which a turn is taken before tickets are locked. */
  changeSlaLevels: boolean
  /** Whether none of them, acting on one ticket, reaches another. */
  keepApart: boolean
}

const triggersOf = ({ when }: RuleRow): readonly Trigger[] => (when.kind === 'event' ? when.triggers : [])

const compile = (rows: readonly RuleRow[], zone: string): LiveRules => {
  const words = shareWords()
  const rules = rows.map(row => ({
    ...row,
    matches: matcher(row.groups, { zone, words }),
    needs: needsOf(row.groups),
  }))
  const hearing = new Map<string, LiveRule[]>()
  return {
    hearing(triggers) {
      const key = triggers.join()
      const known = hearing.get(key)
      if (known) return known
      const found = rules.filter(rule => triggersOf(rule).some(trigger => triggers.includes(trigger)))
      hearing.set(key, found)
      return found
    },
    needs: needsOf(...rows.map(({ groups }) => groups)),
    changeSlaLevels: rules.some(({ actions }) => changesSlaLevel(actions)),
    keepApart: rules.every(({ actions }) => staysOnTicket(actions)),
  }
}

const nobody = compile([], 'UTC')

/** The event rules that run, remembered until any rule is changed. For one database; asking costs a look at the newest version. */
export const createLiveRules = () => {
  let known = { version: 0, zone: '', rules: nobody }
  return async (db: Db | Tx): Promise<LiveRules> => {
    const version = await newestVersion(db)
    if (version === 0) return nobody
    const zone = await companyZone(db)
    if (version !== known.version || zone !== known.zone) {
      const rows = await listRuleRows(db, 'event')
      const running = rows.filter(({ active, broken }) => active && broken.length === 0)
      known = { version, zone, rules: compile(running, zone) }
    }
    return known.rules
  }
}
