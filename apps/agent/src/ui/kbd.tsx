import styles from './kbd.module.css'

/** A key, as it is printed on the keyboard. */
export const Kbd = ({ children }: { children: string }) => <kbd className={styles.key}>{children}</kbd>
