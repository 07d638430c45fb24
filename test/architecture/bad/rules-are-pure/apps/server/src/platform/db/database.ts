export type Db = 'a'
