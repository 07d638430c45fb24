import type { Mailbox, SmtpAccount } from '@stoa/contract/mail'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { query } from '../../lib/query.ts'
import styles from './account-list.module.css'

type Props = {
  account: Mailbox | SmtpAccount
  /** What it is for where no department is named. */
  nobodys: string
  actions: ReactNode
  children: ReactNode
}

export function AccountRow({ account, nobodys, actions, children }: Props) {
  const departments = useQuery(query('departments.list')).data?.items
  const department = departments?.find(({ id }) => id === account.departmentId)?.name ?? nobodys
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <h3 className={styles.name}>
          <bdi>{account.name}</bdi>
        </h3>
        <p className={styles.facts}>
          <bdi>{`${account.host}:${account.port}`}</bdi>
          {account.username !== account.name && <bdi>{account.username}</bdi>}
          <bdi>{department}</bdi>
        </p>
        {children}
      </div>
      <div className={styles.actions}>{actions}</div>
    </div>
  )
}
