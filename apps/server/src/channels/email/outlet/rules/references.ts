const longestHeader = 998
const name = 'References: '

const bracketed = (id: string) => (id.startsWith('<') ? id : `<${id}>`)

/**
 * The References header of an answer: the first id of the conversation and the last ten, the parent at the end,
 * and never more than a header line may hold (RFC 5322: 998 characters), because some servers refuse longer ones.
 * @param known Message-IDs of the conversation, oldest first, with or without angle brackets
 * @param parent the mail that is answered
 */
export const referencesOf = (known: readonly string[], parent: string | null): string[] => {
  const end = parent === null ? [] : [bracketed(parent)]
  const ids = [...new Set(known.map(bracketed))].filter(id => !end.includes(id)).concat(end)
  const chosen = ids.length > 11 ? [...ids.slice(0, 1), ...ids.slice(-10)] : ids
  while (name.length + chosen.join(' ').length > longestHeader) chosen.splice(chosen.length > 1 ? 1 : 0, 1)
  return chosen
}
