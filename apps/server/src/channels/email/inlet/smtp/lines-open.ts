const MOST_FROM_ONE_ADDRESS = 50

/** Which connections each address has open, by the ids of their sessions. */
export const createLinesOpen = (most = MOST_FROM_ONE_ADDRESS) => {
  const lines = new Map<string, Set<string>>()
  return {
    /** @returns false where it has too many already */
    open(address: string, id: string): boolean {
      const ids = lines.get(address) ?? new Set()
      if (ids.size >= most) return false
      lines.set(address, ids.add(id))
      return true
    },
    /** Also of one that was never let in, which then changes nothing. */
    close(address: string, id: string): void {
      const ids = lines.get(address)
      ids?.delete(id)
      if (ids?.size === 0) lines.delete(address)
    },
  }
}
