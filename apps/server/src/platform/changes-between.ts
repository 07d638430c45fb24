/** What differs between two shapes, each field from what to what; values are compared as JSON. */
export const changesBetween = <Shape extends object>(
  before: Shape,
  after: Shape,
): Record<string, { from: unknown; to: unknown }> => {
  const fields = Object.keys(after) as (keyof Shape & string)[]
  return Object.fromEntries(
    fields
      .filter(field => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      .map(field => [field, { from: before[field], to: after[field] }]),
  )
}
