import { partsOf, type TextPart } from '@stoa/text/quotes'
import { useMemo } from 'react'
import { linkify } from './linkify.ts'
import { QuoteFold } from './quote-fold.tsx'
import styles from './text-body.module.css'

/** Plain text as it was typed, with links; what it quotes at its end is folded. */
export function TextBody({ text }: { text: string }) {
  const parts = useMemo(() => partsOf(text), [text])
  return (
    <div className={styles.text}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a message never change
        <Part key={index} part={part} />
      ))}
    </div>
  )
}

function Part({ part }: { part: TextPart }) {
  const words = <Words text={part.text} />
  if (part.kind === 'own') return words
  const quote = <blockquote className={styles.quote}>{words}</blockquote>
  return part.trailing ? <QuoteFold>{quote}</QuoteFold> : quote
}

const Words = ({ text }: { text: string }) => (
  <p className={styles.words} dir="auto">
    {linkify(text).map(({ text: words, href }, index) =>
      href ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a message never change
        <a key={index} href={href} target="_blank" rel="noopener noreferrer nofollow">
          {words}
        </a>
      ) : (
        words
      ),
    )}
  </p>
)
