export const deliveriesOf = 1
