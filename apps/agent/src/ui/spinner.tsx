import styles from './spinner.module.css'

/** Decoration: whoever waits says so in words (`aria-busy`, a status). */
export const Spinner = () => <span className={styles.spinner} aria-hidden="true" />
