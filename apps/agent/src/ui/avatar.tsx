import styles from './avatar.module.css'
import { classes } from './classes.ts'

type Props = { name: string; size?: 'small' | 'normal' }

/** Initials on a tint that stays with the name. Decoration: the name stands beside it, or names its button. */
export const Avatar = ({ name, size = 'normal' }: Props) => (
  <span className={classes(styles.avatar, styles[size], styles[`tint${tintOf(name)}`])} aria-hidden="true">
    {initialsOf(name)}
  </span>
)

/**
 * First letters of the first and last word; whole characters, so that 王 and é stay what they are.
 * Between them a sign without width keeps Arabic letters from joining into a word.
 */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .replace(/@.*/u, '')
    .split(/[\s._-]+/u)
    .filter(word => /[\p{L}\p{N}]/u.test(word))
  const first = (word: string | undefined) =>
    [...(word ?? '')].find(letter => /[\p{L}\p{N}]/u.test(letter)) ?? ''
  const chosen = words.length > 1 ? `${first(words[0])}\u200c${first(words.at(-1))}` : first(words[0])
  return chosen.toLocaleUpperCase()
}

function tintOf(name: string): number {
  let sum = 0
  for (const letter of name.toLowerCase()) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return sum % 6
}
