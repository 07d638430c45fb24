/** Which way an old mail went: to us, or from us to a customer. */
export type Direction = 'incoming' | 'reply'

/**
 * What one of our addresses wrote is an answer. What somebody wrote who works here is one, too, unless they wrote to us. All in lower case.
 * `isAgent`: the sender works here.
 */
export const directionOf = (given: {
  sender: string
  recipients: readonly string[]
  ours: ReadonlySet<string>
  isAgent: boolean
}): Direction => {
  if (given.ours.has(given.sender)) return 'reply'
  const toUs = given.recipients.some(recipient => given.ours.has(recipient))
  return given.isAgent && !toUs ? 'reply' : 'incoming'
}
