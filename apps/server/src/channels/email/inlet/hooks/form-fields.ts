/** Fields of a form by name, as bytes: raw mail is in no charset that anybody knows. The last of a name counts. */
type FormFields = ReadonlyMap<string, Buffer>

/** @returns null where the body is no form */
export const formFields = (contentType: string, body: Buffer): FormFields | null => {
  if (/^application\/x-www-form-urlencoded/i.test(contentType)) return urlEncoded(body)
  const boundary = /^multipart\/form-data\b.*?\bboundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  const text = boundary?.[1] ?? boundary?.[2]
  return text === undefined ? null : multipart(body, text)
}

// Latin-1 has a character for each byte, so that bytes can be handled as text and back.
const urlEncoded = (body: Buffer): FormFields =>
  new Map(
    body
      .toString('latin1')
      .split('&')
      .map(pair => {
        const at = pair.indexOf('=')
        const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
        return [unescaped(name).toString(), unescaped(value)] as const
      }),
  )

const unescaped = (text: string): Buffer =>
  Buffer.from(
    text
      .replaceAll('+', ' ')
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )

const multipart = (body: Buffer, boundary: string): FormFields => {
  const fields = new Map<string, Buffer>()
  const opening = Buffer.from(`--${boundary}`)
  const closing = Buffer.from(`\r\n--${boundary}`)
  let at = body.indexOf(opening)
  while (at >= 0) {
    const begin = body.indexOf('\r\n\r\n', at)
    if (begin < 0) break
    const end = body.indexOf(closing, begin + 2)
    if (end < 0) break
    const head = body.toString('utf8', at, begin)
    const name = /^content-disposition:.*?[;\s]name="([^"]*)"/im.exec(head)?.[1]
    if (name !== undefined) fields.set(name, body.subarray(Math.min(begin + 4, end), end))
    at = end + 2
  }
  return fields
}
