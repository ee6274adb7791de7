/** The longest message a customer may send, in UTF-16 units. Apart from the schemas, which a customer's page does not load. */
export const longestChatText = 4000;
