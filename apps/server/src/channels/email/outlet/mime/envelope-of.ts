/** The domain that our Message-IDs end in: that of the sender's address. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/** Each recipient once, however often they are named. */
export const recipientsOf = (...lists: readonly string[][]): string[] => [
  ...new Map(lists.flat().map(address => [address.toLowerCase(), address])).values(),
]
