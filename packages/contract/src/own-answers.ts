/**
 * Answers about a delivery that are not the other side's words but ours. They stand as codes in the ledger and have their sentences in
 * packages/text under `tickets:delivery.answers`, so that each reader gets them in their own language.
 */
export const ownAnswers = [
  'no_account',
  'not_prepared',
  'interrupted',
  'obsolete',
  'not_scanned',
  'infected',
] as const
export type OwnAnswer = (typeof ownAnswers)[number]

/** null: the other side's words, or none. */
export const ownAnswerIn = (answer: string | null): OwnAnswer | null =>
  ownAnswers.find(code => code === answer) ?? null
