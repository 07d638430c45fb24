import { type NavigateOptions, useNavigate, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { isPlainPress } from '../../../lib/is-plain-press.ts'
import type { paths } from '../../../paths.ts'
import type { ReportSearch } from '../report-search.ts'
import type { KindSearch } from './kind-search.ts'
import type { reports } from './reports.ts'

/** Where a report is, and what is asked of it. */
export type Goal =
  | { to: typeof paths.reports | typeof paths.myReport; search: ReportSearch }
  | { to: KindPath; search: KindSearch }
type KindPath = (typeof reports)[number]['to'] extends infer Path
  ? Exclude<Path, typeof paths.reports | typeof paths.myReport>
  : never

type Props = { to: Goal; className?: string | undefined; current?: boolean; children?: ReactNode }

/** A way to a report. The router's own link calls every report of a path the current one, whatever it is told by. */
export function EntryLink({ to: goal, className, current = false, children }: Props) {
  const router = useRouter()
  const navigate = useNavigate()
  return (
    <a
      href={router.buildLocation(goal as NavigateOptions).href}
      className={className}
      aria-current={current ? 'page' : undefined}
      onClick={event => {
        if (!isPlainPress(event)) return
        event.preventDefault()
        void navigate(goal as NavigateOptions)
      }}
    >
      {children}
    </a>
  )
}
