/** Stands for the customer among those who are in a thread. */
export const CUSTOMER = 'customer';
