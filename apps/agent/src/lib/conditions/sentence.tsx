import { piecesOf } from './apart.ts'
import styles from './sentence.module.css'

/** A sentence whose values stand out, and whose gaps ask to be filled. */
export const Sentence = ({ text }: { text: string }) =>
  piecesOf(text).map((piece, at) =>
    piece.apart ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence have no other name than their place
      <bdi key={at} className={piece.text === '…' ? styles.gap : styles.value}>
        {piece.text}
      </bdi>
    ) : (
      piece.text
    ),
  )
