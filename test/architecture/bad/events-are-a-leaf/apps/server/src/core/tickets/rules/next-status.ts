export type Status = 'open'
