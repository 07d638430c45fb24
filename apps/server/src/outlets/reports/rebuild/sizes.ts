/** How many tickets are folded at once, and rows written in one transaction: an open one holds back everything that follows events. */
export type Sizes = { tickets: number; rows: number }
