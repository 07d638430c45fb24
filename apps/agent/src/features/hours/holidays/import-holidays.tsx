import type { AnswerOf } from '@stoa/client/shape'
import type { CalendarException } from '@stoa/contract/business-hours'
import { FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { warn } from '../../../ui/toasts.ts'
import { HolidayPreview } from './holiday-preview.tsx'

/** What the contract takes. */
const largest = 2_000_000

type Read = AnswerOf<'businessHours.readHolidays'>

type Props = {
  timeZone: string
  /** Dates that the calendar has already. */
  there: ReadonlySet<string>
  onAdd: (days: CalendarException[]) => void
}

/** A button for an .ics file; what the file would add is shown first. */
export function ImportHolidays({ timeZone, there, onAdd }: Props) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const [found, setFound] = useState<Read | null>(null)
  const read = useAct('businessHours.readHolidays', { onDone: setFound })
  const take = async (file: File) => {
    const ics = await file.text()
    if (ics.length > largest) warn(t('hours:import.tooLarge'))
    else read.mutate({ body: { ics, timeZone } })
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".ics,text/calendar"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void take(file)
          // The same file can be chosen again.
          target.value = ''
        }}
      />
      <Button icon={<FileUp />} busy={read.isPending} onClick={() => input.current?.click()}>
        {t('hours:import.choose')}
      </Button>
      <Dialog
        title={t('hours:import.title')}
        description={t('hours:import.text')}
        open={found !== null}
        onOpenChange={open => !open && setFound(null)}
      >
        {found && (
          <HolidayPreview
            found={found.exceptions}
            skipped={found.skipped}
            there={there}
            onCancel={() => setFound(null)}
            onAdd={days => {
              onAdd(days)
              setFound(null)
            }}
          />
        )}
      </Dialog>
    </>
  )
}
