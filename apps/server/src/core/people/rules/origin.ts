/** The parts of a request that say which page it comes from. */
export type Provenance = {
  method: string
  origin: string | undefined
  host: string | undefined
}

const reading = new Set(['GET', 'HEAD'])

/**
 * Whether a request with a session cookie may go on: reading always, changing only from this server's own
 * pages. Programs send no Origin header; browsers do with everything but plain reading.
 */
export const comesFromHere = (request: Provenance, publicUrl: string): boolean => {
  if (request.origin === undefined || reading.has(request.method)) return true
  if (!URL.canParse(request.origin)) return false
  const origin = new URL(request.origin)
  // A proxy may have taken TLS off, so the scheme that the browser saw is unknown here: hosts are compared.
  return origin.host === request.host || origin.origin === new URL(publicUrl).origin
}
