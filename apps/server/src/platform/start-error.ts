/** A reason not to start that the operator can act on: one whole sentence, shown without a stack. */
export class StartError extends Error {
  override name = 'StartError'
}

const listenReasons: Record<string, string> = {
  EADDRINUSE: 'is already in use by another program',
  EACCES: 'may not be opened by this user',
  EADDRNOTAVAIL: 'cannot be opened, because the host is not an address of this machine',
  ENOTFOUND: 'cannot be opened, because the host name is unknown',
}

/**
 * What to tell the operator when a listener could not open `host:port`; `variable` is the setting
 * that changes the port. Errors that have nothing to do with listening come back unchanged.
 */
export const listenFailure = (
  error: unknown,
  at: { host: string; port: number; variable: string },
): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = listenReasons[code]
  if (!reason) return error
  return new StartError(`Port ${at.port} on ${at.host} ${reason}; choose another with ${at.variable}.`, {
    cause: error,
  })
}
