/** What can be wrong with a condition. Each has a sentence in `packages/text`. */
export const problemCodes = [
  'field-unknown',
  /** The field asks about something that there is not where the condition stands: a message, in a view. */
  'field-unfit',
  'operator-unfit',
  'key-missing',
  'value-missing',
  'value-invalid',
  /** A range that ends before it begins. */
  'range-reversed',
  'option-unknown',
  /** "Me" where nobody looks, or with an operator that cannot take it. */
  'me-unfit',
  'pattern-broken',
  'pattern-unsupported',
  'pattern-too-long',
  'department-gone',
  'person-gone',
  'sla-level-gone',
  'company-gone',
  'group-gone',
  'custom-field-gone',
  /** What was chosen from a custom field is not offered there any more. */
  'field-option-gone',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** Which condition it is: its group, and its place in there, from 0. */
export type Problem = { group: number; index: number; problem: ProblemCode }
