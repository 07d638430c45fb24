/** In the place of rows that are not drawn. */
export function SpaceRow({ size }: { size: number }) {
  if (size <= 0) return null
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: nobody should be told of a row that is none
    <tr role="presentation" data-space="">
      <td role="presentation" style={{ blockSize: size }} />
    </tr>
  )
}
