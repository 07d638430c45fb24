import styles from './words.module.css'

/** A name in a cell, which is broken between its words alone as long as there is room. */
export const Words = ({ children }: { children: string }) => <bdi className={styles.words}>{children}</bdi>
