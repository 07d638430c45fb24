export type Breach = 'a'
