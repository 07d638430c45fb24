const noReply = /(^|[._+-])(no|not|do[-_.]?not)[-_.]?reply([._+-]|\d|$)/i
const machine =
  /^(mailer-daemon|postmaster|bounces?|auto-?(reply|responder)|listserv|majordomo|owner-.+|.+-(request|owner|bounces?|errors))([+=].*)?$/i

/** Addresses that no person reads (RFC 3834, and what senders of bulk mail call themselves); those that cannot be, too. */
export const isMachineAddress = (address: string): boolean => {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const domain = address.slice(at + 1).toLowerCase()
  return at < 1 || noReply.test(local) || machine.test(local) || domain.endsWith('.invalid')
}
