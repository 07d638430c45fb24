import { createHash } from 'node:crypto'
import { type Matcher, matcher } from '@stoa/conditions/matcher'
import { needsOf } from '@stoa/conditions/needs'
import type { Need } from '@stoa/conditions/values'
import type { Groups } from '@stoa/contract/conditions'
import { changesSlaLevel } from '../../../core/actions/queries.ts'
import { companyZone } from '../../../core/conditions/queries.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { listRuleRows, newestVersion, type RuleRow } from '../store/rules.ts'
import { type Measure, measurings } from './rules/line.ts'
import { mustLookAnew } from './rules/look-anew.ts'
import { withoutEnded } from './rules/without-ended.ts'

/** A time rule that runs: switched on and whole, with its conditions compiled. */
export type TimeRule = RuleRow &
  Measure & {
    /** Its groups, without the tickets that no time rule touches. */
    whole: Groups
    matches: Matcher
    needs: readonly Need[]
    /** Beside what crosses the line and what happens, all tickets are looked at again each minute. */
    looksAnew: boolean
    /** Another text where it looks for something else. */
    looksFor: string
    changesSlaLevels: boolean
    zone: string
  }

const compile = (row: RuleRow, zone: string): TimeRule[] => {
  if (row.when.kind !== 'time') return []
  const { measure, seconds } = row.when
  const whole = withoutEnded(row.groups)
  const says = JSON.stringify([measure, seconds, row.groups, zone])
  return [
    {
      ...row,
      measure,
      seconds,
      whole,
      zone,
      matches: matcher(whole, { zone }),
      needs: needsOf(whole, [[{ field: measurings[measure].field, operator: 'empty', value: null }]]),
      looksAnew: mustLookAnew(row.groups, { measure }),
      looksFor: createHash('sha256').update(says).digest('hex'),
      changesSlaLevels: changesSlaLevel(row.actions),
    },
  ]
}

/** The time rules that run, in their order, remembered until any rule is changed. For one database. */
export const createLiveTimeRules = () => {
  let known: { version: number; zone: string; rules: readonly TimeRule[] } = {
    version: 0,
    zone: '',
    rules: [],
  }
  return async (db: Db | Tx): Promise<readonly TimeRule[]> => {
    const version = await newestVersion(db)
    if (version === 0) return []
    const zone = await companyZone(db)
    if (version !== known.version || zone !== known.zone) {
      const rows = await listRuleRows(db, 'time')
      const running = rows.filter(({ active, broken }) => active && broken.length === 0)
      known = { version, zone, rules: running.flatMap(row => compile(row, zone)) }
    }
    return known.rules
  }
}
