import { signatureVariables } from '@stoa/contract/signature-variables'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { Refusal } from '../../../platform/http/refusal.ts'
import { templateEvents } from '../events.ts'
import { problemInRichText } from '../rules/check-template.ts'
import {
  deleteSignature,
  findOwnSignature,
  type SignaturePlace,
  writeSignature,
} from '../store-signatures.ts'

/**
 * What a person signs with in a department, or everywhere, in answers in a language, or in any; empty HTML takes it away.
 * @throws canned_text_invalid where it asks for a variable that there is not
 */
export const changeSignature = async (act: Act, given: SignaturePlace & { html: string }): Promise<void> => {
  const { html, ...place } = given
  const written = html.trim()
  const problem = problemInRichText(written, signatureVariables)
  if (problem !== null) throw new Refusal('canned_text_invalid', { details: [{ path: 'html', problem }] })
  const before = await findOwnSignature(act.tx, place)
  if ((before ?? '') === written) return
  if (written === '') await deleteSignature(act.tx, place)
  else await writeSignature(act.tx, place, written)
  await record(act, templateEvents, 'signature.changed', place)
}
