/** What a provider sends the browser back with (RFC 6749 4.1.2, RFC 9207). */
export type ConnectedSearch = {
  code?: string
  state?: string
  iss?: string
  error?: string
  error_description?: string
}

const names = ['code', 'state', 'iss', 'error', 'error_description'] as const

export const connectedSearch = (search: Record<string, unknown>): ConnectedSearch =>
  Object.fromEntries(
    names.flatMap(name => {
      const value = search[name]
      // The router reads what looks like a number as one.
      return value === undefined || value === null ? [] : [[name, String(value)]]
    }),
  )
