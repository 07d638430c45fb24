import type { Piece } from '@stoa/contract/search'
import styles from './excerpt.module.css'

/** Where the words stand, with what stands around them. */
export const Excerpt = ({ pieces }: { pieces: readonly Piece[] }) => (
  <span className={styles.excerpt} dir="auto">
    {pieces.map(({ text, found }, place) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have nothing but their place.
      found ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
    )}
  </span>
)
