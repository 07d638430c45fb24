import { Parser } from 'htmlparser2'
import type { Gathering } from '../rules/gathered-text.ts'
import type { Markup } from '../rules/markups.ts'

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Reads XML or HTML piece by piece, so that nothing has to be whole in memory. Entities that a document declares itself are not known. */
export const createMarkupReader = (markup: Markup, text: Gathering): { write(piece: string): void } => {
  // How many such elements are open around the place.
  let holding = 0
  let skipping = 0
  const hidden: string[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const own = bare(name)
        if (markup.skips.has(own)) skipping++
        if (markup.holds?.has(own)) holding++
        if (markup.isEmpty?.(own, attributes)) hidden.push(own)
        if (markup.spaces.has(own) && skipping === 0) text.add(' ')
      },
      ontext(piece) {
        if (skipping === 0 && hidden.length === 0 && (markup.holds === null || holding > 0)) text.add(piece)
      },
      onclosetag(name) {
        const own = bare(name)
        if (markup.skips.has(own)) skipping--
        if (markup.holds?.has(own)) holding--
        if (hidden.at(-1) === own) hidden.pop()
        if (markup.lines.has(own)) text.add('\n')
      },
    },
    { xmlMode: markup.xml, decodeEntities: true, recognizeSelfClosing: markup.xml },
  )
  return { write: piece => parser.write(piece) }
}
