import { cloneElement, type ReactElement } from 'react'

type Side = 'top' | 'bottom' | 'inline-start' | 'inline-end'
type Props = { text: string; children: ReactElement<TipAttributes>; side?: Side }
type TipAttributes = { 'data-tip'?: string; 'data-tip-side'?: Side }

/**
 * Says in a few words what an element is. Never the only place of something needed: touch has no hovering. There are dozens on a page and
 * one is seen at a time: the element only carries the words, and the layer around the app shows them.
 */
export const Tooltip = ({ text, children, side = 'top' }: Props) =>
  cloneElement(children, { 'data-tip': text, 'data-tip-side': side })

export const tipOf = (element: Element): { text: string; side: Side } => ({
  text: element.getAttribute('data-tip') ?? '',
  side: (element.getAttribute('data-tip-side') ?? 'top') as Side,
})
