/** Pixels: the room that a card would like, what parts it from the row, from the pointer and from the edge of the window. */
const wished = { width: 416, height: 320 }
const fromRow = 4
const fromPointer = 28
const fromEdge = 8

type Box = { top: number; bottom: number }
type Place = { left: number; width: number; maxHeight: number } & ({ top: number } | { bottom: number })

/**
 * Where a card stands: below its row, or above where that has more room, and beside the pointer, so that neither the row nor
 * the way to the next row is covered. `x`: where the pointer is.
 */
export function cardPlace(row: Box, x: number, window: { width: number; height: number }): Place {
  const below = window.height - row.bottom - fromRow - fromEdge
  const above = row.top - fromRow - fromEdge
  const width = Math.min(wished.width, window.width - 2 * fromEdge)
  const after = x + fromPointer
  const left = after + width <= window.width - fromEdge ? after : Math.max(fromEdge, x - fromPointer - width)
  if (below >= wished.height || below >= above)
    return { left, width, top: row.bottom + fromRow, maxHeight: Math.min(wished.height, below) }
  return { left, width, bottom: window.height - row.top + fromRow, maxHeight: Math.min(wished.height, above) }
}
