import { type NavigateOptions, useNavigate, useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'
import type { paths } from '../../../paths.ts'
import type { ReportSearch } from '../report-search.ts'
import type { KindSearch } from './kind-search.ts'

/** Where a report is, and what is asked of it. */
export type Goal =
  | { to: typeof paths.reports | typeof paths.myReport; search: ReportSearch }
  | {
      to: Exclude<(typeof paths)[ReportPath], typeof paths.reports | typeof paths.myReport>
      search: KindSearch
    }
type ReportPath = 'overview' | 'slaReport' | 'slaLog' | 'loadReport' | 'onlineReport' | 'wallboard'

type Props = { to: Goal; className: string | undefined; current?: boolean; children: ReactNode }

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey

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
        if (!isPlain(event)) return
        event.preventDefault()
        void navigate(goal as NavigateOptions)
      }}
    >
      {children}
    </a>
  )
}
