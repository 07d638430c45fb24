/** What happens to a mail, in its order, and what is done for all of it; whose time is told. */
const stages = [
  'receive',
  'judge signatures',
  'keep raw',
  'parse',
  'thread',
  'write',
  'words for search',
  'followers',
  'statements',
  'garbage',
  'runtime',
  'other',
] as const
export type Stage = (typeof stages)[number]

/** Milliseconds a mail. */
export type Spent = Record<Stage, number>

export const nothingSpent = (): Spent => Object.fromEntries(stages.map(stage => [stage, 0])) as Spent

const whole = (spent: Spent): number => stages.reduce((sum, stage) => sum + spent[stage], 0)

/** The share of the time that belongs to a stage of its own. */
export const named = (spent: Spent): number => 1 - spent.other / whole(spent)

/** In per cent, those that are nothing left out. */
export const toldShares = (spent: Spent): string =>
  stages
    .map(stage => ({ stage, share: Math.round((100 * spent[stage]) / whole(spent)) }))
    .filter(({ share }) => share > 0)
    .map(({ stage, share }) => `${stage} ${share} %`)
    .join(', ')
