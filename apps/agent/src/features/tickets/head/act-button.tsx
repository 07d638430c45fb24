import type { ComponentProps } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Tooltip } from '../../../ui/tooltip.tsx'

type Props = ComponentProps<typeof Button> & {
  /** Why it cannot be done now; null where it can. */
  reason: string | null
}

/** A button that stays reachable when it can do nothing, so that everybody can learn why. */
export function ActButton({ reason, onClick, ...rest }: Props) {
  if (reason === null) return <Button size="small" {...rest} onClick={onClick} />
  return (
    <Tooltip text={reason}>
      <Button size="small" {...rest} aria-disabled="true" aria-description={reason} />
    </Tooltip>
  )
}
