import { Download } from 'lucide-react'
import type { RefObject } from 'react'
import { saveAs } from '../../../lib/save-as.ts'
import { useText } from '../../../lib/text.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { warn } from '../../../ui/toasts.ts'
import { chartFile, pictureOf } from './chart-file.ts'
import type { Entry } from './entries.ts'
import { mostLooks } from './series.ts'

type Props = {
  /** Where the drawing is. */
  within: RefObject<HTMLElement | null>
  title: string
  subtitle: string
  /** Without an ending. */
  fileName: string
  entries: readonly Entry[]
}

/** The drawing as it is, with its title and legend, as a file. */
export function SaveChart({ within, title, subtitle, fileName, entries }: Props) {
  const t = useText()
  const make = () => {
    const drawing = within.current?.querySelector<SVGSVGElement>('svg[data-chart]')
    const legend = entries
      .filter(({ shown }) => shown)
      .map(({ name, value, look }) => ({
        name: `${name} ${value}`,
        colour: look === null ? '--ink-faint' : `--series-${(look % mostLooks) + 1}`,
      }))
    return drawing ? chartFile(drawing, { title, subtitle, legend }) : null
  }
  const saveDrawing = () => {
    const file = make()
    if (file) saveAs(`${fileName}.svg`, new Blob([file.text], { type: 'image/svg+xml' }))
  }
  const savePicture = async () => {
    const file = make()
    if (!file) return
    try {
      saveAs(`${fileName}.png`, await pictureOf(file))
    } catch {
      warn(t('reports:chart.notSaved'))
    }
  }
  return (
    <Menu trigger={<IconButton label={t('reports:chart.save')} icon={<Download />} />}>
      <MenuItem onClick={saveDrawing}>{t('reports:chart.svg')}</MenuItem>
      <MenuItem onClick={savePicture}>{t('reports:chart.png')}</MenuItem>
    </Menu>
  )
}
