import type { Sharing } from '@stoa/contract/macros'
import type { KeptReport } from '@stoa/contract/report-screens'
import { useQuery } from '@tanstack/react-query'
import { Link, type NavigateOptions, useNavigate } from '@tanstack/react-router'
import { Bookmark, Save } from 'lucide-react'
import { useState } from 'react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { say } from '../../../ui/toasts.ts'
import type { KindSearch } from '../kinds/kind-search.ts'
import type { ReportSearch } from '../report-search.ts'
import { NameForm } from './name-form.tsx'
import { goalOf, reportOf, screenOf } from './screen.ts'

/** report: null: the first one. */
type Props = { report: KeptReport; search: KindSearch } | { report: null; search: ReportSearch }

/** Keeps what the screen shows under a name, or under the name that it was opened by. */
export function SaveReport({ report, search }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const items = useQuery(query('savedReports.list')).data?.items ?? []
  const opened = items.find(each => each.id === search.saved && reportOf(each.screen) === report)
  const screen = screenOf(report, search)
  const differs = opened && JSON.stringify(screenOf(report, opened.screen)) !== JSON.stringify(screen)
  const create = useAct('savedReports.create', {
    stale: ['savedReports.list'],
    shownByForm: ['name_taken', 'not_shareable'],
    onDone: saved => {
      say(t('saved:saved', { name: saved.name }))
      setOpen(false)
      void navigate({ ...goalOf(saved), replace: true } as NavigateOptions)
    },
  })
  const change = useAct('savedReports.change', {
    stale: ['savedReports.list'],
    onDone: ({ name }) => say(t('saved:updated', { name })),
  })
  return (
    <>
      <LinkButton look="quiet" icon={<Bookmark />} render={<Link to={paths.savedReports} />}>
        {t('saved:title')}
      </LinkButton>
      {opened && differs && opened.can.change && (
        <Button
          icon={<Save />}
          busy={change.isPending}
          onClick={() => change.mutate({ params: { id: opened.id }, body: { screen } })}
        >
          {t('saved:update', { name: `\u2068${opened.name}\u2069` })}
        </Button>
      )}
      <Dialog
        title={t('saved:saveTitle')}
        open={open}
        onOpenChange={setOpen}
        trigger={<Button icon={<Save />}>{t('saved:save')}</Button>}
      >
        <NameForm
          start={{ name: '', sharing: { with: 'nobody' } as Sharing }}
          busy={create.isPending}
          failure={create.error}
          submit={t('saved:save')}
          onSend={given => create.mutate({ body: { ...given, screen } })}
        />
      </Dialog>
    </>
  )
}
