import { Tooltip } from '@base-ui/react/tooltip'
import { tipOf } from './tooltip.tsx'
import styles from './tooltip-popup.module.css'
import { tipPopup } from './watch-tips.ts'

export function TooltipPopup({ anchor }: { anchor: Element }) {
  const { text, side } = tipOf(anchor)
  return (
    <Tooltip.Root open>
      <Tooltip.Portal>
        <Tooltip.Positioner className={styles.positioner} anchor={anchor} side={side} sideOffset={6}>
          <Tooltip.Popup className={styles.popup} {...{ [tipPopup]: '' }}>
            {text}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
