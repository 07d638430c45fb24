import styles from './department-mark.module.css'

/** One column of the colonnade in a tint that stays with the department. */
export const DepartmentMark = ({ id }: { id: number }) => (
  <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.mark} data-tint={id % 6}>
    <path d="M3.5 2h9v2h-9zM3.5 12h9v2h-9zM5.5 5h1.800v6H5.5zM8.700 5h1.800v6H8.700z" fill="currentColor" />
  </svg>
)
