/** What a message says itself, without what it quotes. */
export const ownText = ({ text, quotedFrom }: { text: string; quotedFrom?: number | null }): string =>
  quotedFrom == null
    ? text
    : Array.from(text.slice(0, 2 * quotedFrom))
        .slice(0, quotedFrom)
        .join('')
