import type { ActionOf } from '@stoa/contract/actions'
import { RE2JS } from 're2js'

/** Takes time in proportion to the text, whatever the pattern is. @throws where the pattern is broken */
const compile = ({ find, regex }: Pick<ActionOf<'replace-text'>, 'find' | 'regex'>): RE2JS =>
  RE2JS.compile(regex ? find : RE2JS.quote(find), regex ? RE2JS.MULTILINE : 0)

export const patternProblem = (find: string): string | null => {
  try {
    compile({ find, regex: true })
    return null
  } catch {
    return 'pattern-broken'
  }
}

/** What a message says before it is stored. */
export type Said = { subject: string | null; text: string; html: string | null }

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** In HTML only what stands between the marks, so that no mark is torn. */
const betweenMarks = (html: string, replace: (text: string) => string): string =>
  html.replaceAll(
    /(<!--[\s\S]*?-->|<(?:script|style)\b[\s\S]*?<\/(?:script|style)\s*>|<[^>]*>)|([^<]+)/gi,
    (all, mark) => (mark === undefined ? replace(all) : all),
  )

/** The message with every place replaced. Plain text is found as it is written, a pattern by its groups (`$1`). */
export const replaceText = (said: Said, action: ActionOf<'replace-text'>): Said => {
  const pattern = compile(action)
  const put = action.regex ? action.with : RE2JS.quoteReplacement(action.with)
  const replace = (text: string) => pattern.matcher(text).replaceAll(put)
  const inSubject = action.in !== 'body' && said.subject !== null
  const inBody = action.in !== 'subject'
  const inHtml = compile(action.regex ? action : { find: escaped(action.find), regex: false })
  const putInHtml = action.regex ? escaped(action.with) : RE2JS.quoteReplacement(escaped(action.with))
  return {
    subject: inSubject && said.subject !== null ? replace(said.subject) : said.subject,
    text: inBody ? replace(said.text) : said.text,
    html:
      inBody && said.html !== null
        ? betweenMarks(said.html, text => inHtml.matcher(text).replaceAll(putInHtml))
        : said.html,
  }
}
