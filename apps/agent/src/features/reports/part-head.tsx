import type { ComponentProps } from 'react'
import { FileLinks } from './file-links.tsx'
import styles from './part-head.module.css'

/** What a part of a report is called, and the files that it can be had as. */
export function PartHead({ title, ...file }: { title: string } & ComponentProps<typeof FileLinks>) {
  return (
    <div className={styles.head}>
      <h2>{title}</h2>
      <FileLinks {...file} />
    </div>
  )
}
