export type Channel = 'a'
