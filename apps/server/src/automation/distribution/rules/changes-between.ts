/** The fields that differ, each from what to what. */
export const changesBetween = <Settings extends object>(
  before: Settings,
  after: Settings,
): { [Field in keyof Settings]?: { from: Settings[Field]; to: Settings[Field] } } => {
  const fields = Object.keys(before) as (keyof Settings)[]
  return Object.fromEntries(
    fields
      .filter(field => before[field] !== after[field])
      .map(field => [field, { from: before[field], to: after[field] }]),
  ) as { [Field in keyof Settings]?: { from: Settings[Field]; to: Settings[Field] } }
}
