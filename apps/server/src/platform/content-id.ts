/** A Content-ID as it is compared, from a head or from a `cid:` (RFC 2392), where signs may be percent-encoded; some programs encode both. */
export const bareContentId = (id: string): string =>
  percentDecoded(id).trim().replace(/^<|>$/g, '').toLowerCase()

const percentDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
