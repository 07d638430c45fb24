import type { ConnectionProblem } from '@stoa/contract/connection-problems'

/** By the code of the error or of what it came from, else by its words: libraries put errors of their own around. */
const signs: readonly (readonly [ConnectionProblem, RegExp])[] = [
  ['certificate-expired', /CERT_HAS_EXPIRED|certificate has expired/i],
  ['certificate-not-yet-valid', /CERT_NOT_YET_VALID|certificate is not yet valid/i],
  ['certificate-of-other-name', /ERR_TLS_CERT_ALTNAME_INVALID|does not match certificate's altnames/i],
  ['certificate-self-signed', /SELF_SIGNED_CERT|self[- ]signed certificate/i],
  [
    'certificate-of-unknown-issuer',
    /UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT)|CERT_UNTRUSTED|unable to (verify the first certificate|get (local )?issuer certificate)/i,
  ],
  [
    'tls-too-old',
    /UNSUPPORTED_PROTOCOL|ALERT_PROTOCOL_VERSION|HANDSHAKE_FAILURE|KEY_TOO_SMALL|unsupported protocol|alert protocol version|handshake failure/i,
  ],
  [
    'no-tls-here',
    /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|wrong version number|packet length too long/i,
  ],
  ['no-starttls', /(STARTTLS|STLS).*(not|n't|unknown|unsupported|fail)|not support.*STARTTLS/i],
  ['refused', /ECONNREFUSED/],
  ['host-unknown', /ENOTFOUND|EAI_AGAIN|EDNS/],
  ['no-answer', /ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|TimeoutError|Greeting never received|greeting within/i],
]

/** What is wrong with the line itself, as far as that can be told; null where the server refused something by its own words. */
export const connectionProblem = (error: unknown): ConnectionProblem | null => {
  const told: string[] = []
  for (let each = error, deep = 0; each instanceof Error && deep < 5; each = each.cause, deep += 1) {
    const { code = '', response = '' } = each as Error & { code?: unknown; response?: unknown }
    told.push(String(code), each.name, each.message, String(response))
  }
  const words = told.join('\n')
  return signs.find(([, sign]) => sign.test(words))?.[0] ?? null
}
