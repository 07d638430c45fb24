import type { Mailbox, SmtpAccount } from '@stoa/contract/mail'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { query } from '../../lib/query.ts'
import { Item } from '../../ui/items.tsx'

type Props = {
  account: Mailbox | SmtpAccount
  /** What it is for where no department is named. */
  nobodys: string
  actions: ReactNode
  children: ReactNode
}

/** null: none is named. */
const idsOf = (account: Mailbox | SmtpAccount): number[] | null => {
  if ('departmentIds' in account) return account.departmentIds
  return account.departmentId === null ? null : [account.departmentId]
}

export function AccountRow({ account, nobodys, actions, children }: Props) {
  const departments = useQuery(query('departments.list')).data?.items
  const ids = idsOf(account)
  const names = departments?.filter(({ id }) => ids?.includes(id)).map(({ name }) => name)
  return (
    <Item
      name={account.name}
      facts={
        <>
          <bdi>{`${account.host}:${account.port}`}</bdi>
          {account.username !== account.name && <bdi>{account.username}</bdi>}
          {names && names.length > 0 ? names.map(name => <bdi key={name}>{name}</bdi>) : <bdi>{nobodys}</bdi>}
        </>
      }
      actions={actions}
    >
      {children}
    </Item>
  )
}
