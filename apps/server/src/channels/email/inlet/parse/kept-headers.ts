import { type HeaderReading, headerText } from './header-text.ts'
import { withoutNul } from './plain-text.ts'

/** The trace of the journey and what proves it: long, and about servers. */
const ofTheJourney =
  /^(received|x-received|arc-.*|.*dkim-signature|domainkey-signature|x-gm-message-state|x-google-.*|x-ms-exchange-.*|x-microsoft-antispam.*|x-forefront-.*)$/

/** Bytes of all names and values together; what does not fit any more is left out, and the original has it still. */
const MOST = 16_384

/** The headers of a mail that conditions may look at: lower-case name → decoded value, several joined by line breaks. */
export const keptHeaders = (
  fields: readonly { name: string; value: string }[],
  reading: HeaderReading,
): Record<string, string> => {
  const kept = new Map<string, string>()
  let left = MOST
  for (const { name, value } of fields) {
    if (ofTheJourney.test(name) || value.length > left) continue
    const text = withoutNul(headerText(value, reading)).toWellFormed()
    left -= Buffer.byteLength(name) + Buffer.byteLength(text)
    if (left < 0) break
    const before = kept.get(name)
    kept.set(withoutNul(name), before === undefined ? text : `${before}\n${text}`)
  }
  return Object.fromEntries(kept)
}
