/** One thing that conditions look at: a field, and which one of it where there are many. */
export type Need = { field: string; key?: string }

/** What fields say about one ticket or event, by `needKey`. Loaded by `core/conditions` of the server, looked at by the matcher. */
export type Values = ReadonlyMap<string, unknown>

/** Names of headers do not care about case. */
export const needKey = ({ field, key }: Need): string =>
  key === undefined ? field : `${field}:${key.toLowerCase()}`
