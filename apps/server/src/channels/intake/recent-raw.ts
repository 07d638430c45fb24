const MOST_BYTES = 32 * 1024 * 1024

/**
 * The bytes of what has just been kept, so that the worker need not fetch them back from the database a moment later.
 * Only a shortcut: the ledger has everything, and what does not fit in here is read from there.
 */
export type RecentRaw = {
  put(id: number, raw: Buffer): void
  /** What is here now, and stays in this map whatever is forgotten meanwhile. */
  all(): ReadonlyMap<number, Buffer>
  forget(ids: Iterable<number>): void
}

export const createRecentRaw = (): RecentRaw => {
  const kept = new Map<number, Buffer>()
  let bytes = 0
  const forgetOne = (id: number) => {
    bytes -= kept.get(id)?.byteLength ?? 0
    kept.delete(id)
  }
  return {
    put(id, raw) {
      forgetOne(id)
      kept.set(id, raw)
      bytes += raw.byteLength
      for (const oldest of kept.keys()) {
        if (bytes <= MOST_BYTES) break
        forgetOne(oldest)
      }
    },
    all: () => new Map(kept),
    forget(ids) {
      for (const id of ids) forgetOne(id)
    },
  }
}
