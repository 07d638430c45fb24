/** What a group is marked with; screens know how each looks in light and dark. */
export const groupColours = ['grey', 'red', 'orange', 'amber', 'green', 'blue', 'violet', 'pink'] as const
export type GroupColour = (typeof groupColours)[number]
