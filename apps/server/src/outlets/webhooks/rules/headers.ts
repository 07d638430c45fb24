export type TypedHeader = { name: string; value: string }

/** What belongs to the connection, or is said by Stoa itself; nobody's words stand in for it. */
const reserved =
  /^(host|connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|content-length|upgrade|expect|stoa-.*)$/i
const token = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i

/** A header is one line of Latin letters on the wire; others travel as UTF-8. */
const onTheWire = (value: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what may not stand there
  Buffer.from(value.replace(/[\u0000-\u0008\u000a-\u001f\u007f]+/g, ' ').trim()).toString('latin1')

const isJson = (body: string): boolean => {
  try {
    JSON.parse(body)
    return true
  } catch {
    return false
  }
}

/** Whether whoever wrote the request says that the other side knows it again. */
export const isKeyed = (typed: readonly TypedHeader[]): boolean =>
  typed.some(({ name }) => name.toLowerCase() === 'idempotency-key')

/** The headers that were typed, by lower-case name, without those that nobody may set. */
export const typedHeaders = (typed: readonly TypedHeader[]): Record<string, string> =>
  Object.fromEntries(
    typed
      .filter(({ name, value }) => token.test(name) && !reserved.test(name) && value.trim() !== '')
      .map(({ name, value }) => [name.toLowerCase(), onTheWire(value)]),
  )

/** What Stoa says of a request by itself. */
export const ownHeaders = (given: { id: number; body: string; signature: string }) => ({
  'user-agent': 'Stoa',
  accept: '*/*',
  ...(given.body !== '' && {
    'content-type': isJson(given.body) ? 'application/json' : 'text/plain; charset=utf-8',
  }),
  'idempotency-key': String(given.id),
  'stoa-request-id': String(given.id),
  'stoa-signature': given.signature,
})
