import { partsOf } from '@stoa/text/quotes'

/** The line above a signature (RFC 3676), also without the blank that many programs lose. */
const signature = /^-- ?$/
/** What telephones put below everything. */
const advert =
  /^(sent from (my|outlook|mail|yahoo)|get outlook for|отправлено (с|из)|στάλθηκε από|发自我的|从我的|أُ?رسلت? من|išsiųsta iš).{0,80}$/iu

/** What somebody wrote in an answer, without what it quotes and without their signature; empty where there is nothing else. */
export const ownWords = (text: string): string => {
  const own = partsOf(text)
    .filter(part => part.kind === 'own')
    .map(part => part.text)
  const lines = own.join('\n').split('\n')
  const end = lines.findIndex(line => signature.test(line))
  const written = (end < 0 ? lines : lines.slice(0, end)).join('\n').trim().split('\n')
  while (written.length > 0 && advert.test(written.at(-1)?.trim() ?? '')) written.pop()
  return written.join('\n').trim()
}

/** Where what HTML quotes begins, as the commonest programs mark it, and a signature. */
const notOwn =
  /<blockquote|class="?(gmail_quote|gmail_signature|moz-cite-prefix|moz-signature|yahoo_quoted|protonmail_quote)|id="?(divRplyFwdMsg|appendonsend|signature|ms-outlook-mobile-signature)/i

type File = { inline: boolean; contentId: string | null }

/** The files that the writer meant to send: not the pictures of the quote or the signature. */
export const ownFiles = <Each extends File>(files: readonly Each[], html: string | null): Each[] => {
  const own = (html ?? '').slice(0, notOwn.exec(html ?? '')?.index).toLowerCase()
  return files.filter(
    ({ inline, contentId }) =>
      !inline || (contentId !== null && own.includes(`cid:${contentId.toLowerCase()}`)),
  )
}
