export type GivenOption = { id?: number | undefined; name: string }

/** Options with an id each; new ones get numbers that none had, so that an old value never means a new option. */
export const numbered = (
  given: readonly GivenOption[],
  had: { options: readonly { id: number }[]; lastOption: number },
): { options: { id: number; name: string }[]; lastOption: number } => {
  const known = new Set(had.options.map(option => option.id))
  let { lastOption } = had
  const options = given.map(({ id, name }) => ({
    id: id !== undefined && known.has(id) ? id : ++lastOption,
    name,
  }))
  return { options, lastOption }
}
