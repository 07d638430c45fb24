/** RFC 3463: no such mailbox or domain, moved without a new address, takes no mail at all, switched off, no way there. */
const gone = /\b5\.(1\.(1|2|3|6|10)|2\.1|4\.4|4\.310)\b/
const coded = /\b[245]\.\d{1,3}\.\d{1,3}\b/
const forNow = /^\s*4\d\d\b/
/** What servers say that give no such code. */
const said =
  /\b(no such (user|mailbox|recipient|address|person|domain)|(user|recipient|mailbox|address|account|domain|host)( name)?( is| was)? (unknown|not found|disabled|unavailable|invalid|inactive|does(n't| not) exist)|(unknown|invalid|bad) (user|recipient|mailbox|address|destination)|does(n't| not) exist|unrouteable address|not our customer|no mailbox( here)? by that name|account (has been )?(disabled|closed|suspended))\b/i

/**
 * Whether a mail server says that the address itself takes no mail, now and later. Not where the mail is refused for what it is, its sender's name, its
 * size, a full mailbox or a time that will pass: the next one may arrive.
 * @param words with the status code where there is one
 */
export const isDeadAddress = (words: string): boolean => {
  if (gone.test(words)) return true
  if (coded.test(words) || forNow.test(words)) return false
  return said.test(words)
}
