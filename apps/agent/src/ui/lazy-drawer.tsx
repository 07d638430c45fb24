import type { ComponentProps } from 'react'
import type { Drawer } from './drawer.tsx'
import { type Trigger, useOnDemand } from './use-on-demand.ts'

const load = async () => ({ Drawer: (await import('./drawer.tsx')).Drawer })

/** A Drawer for what is on the first screen: only its button is there before it is asked for. */
export function LazyDrawer(props: ComponentProps<typeof Drawer> & { trigger: Trigger }) {
  const { part, button } = useOnDemand('dialog', props.trigger, load, () => props.onOpenChange(true))
  return part ? <part.Drawer {...props} /> : button
}
