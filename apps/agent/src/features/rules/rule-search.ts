export const ruleKinds = ['event', 'time'] as const
export type RuleKind = (typeof ruleKinds)[number]

export const ruleStates = ['all', 'on', 'off', 'broken'] as const
export type RuleState = (typeof ruleStates)[number]

/** Which rules the list shows; rules about events where nothing is said. */
export type RuleSearch = { kind?: RuleKind; state?: RuleState }
/** What a new rule begins with. */
export type NewRuleSearch = { kind?: RuleKind; template?: string }
/** Which part of a rule is open. */
export type RulePartSearch = { part?: 'runs' }

const among = <Value extends string>(values: readonly Value[], given: unknown): Value | undefined =>
  values.find(value => value === given)

/** From the address, where anything may stand. */
export const ruleSearch = (search: Record<string, unknown>): RuleSearch => {
  const [kind, state] = [among(ruleKinds, search.kind), among(ruleStates, search.state)]
  return { ...(kind && { kind }), ...(state && { state }) }
}

export const newRuleSearch = (search: Record<string, unknown>): NewRuleSearch => {
  const kind = among(ruleKinds, search.kind)
  return { ...(kind && { kind }), ...(typeof search.template === 'string' && { template: search.template }) }
}

export const rulePartSearch = (search: Record<string, unknown>): RulePartSearch =>
  search.part === 'runs' ? { part: 'runs' } : {}
