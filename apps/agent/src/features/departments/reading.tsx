import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useText } from '../../lib/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

type Props<Data> = { of: UseQueryResult<Data>; children: (data: Data) => ReactNode }

/** What a part of the page shows while its data are read, and where they could not be. */
export function Reading<Data>({ of, children }: Props<Data>) {
  const t = useText()
  if (of.data !== undefined) return children(of.data)
  return of.isError ? <Banner tone="warning">{t('departments:unread')}</Banner> : <Skeleton lines={2} />
}
