export const queueDelivery = 1
