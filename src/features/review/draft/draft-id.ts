/** The id of the field with the reply's words: one reply is judged at a time. */
export const draftElementId = 'review-draft';
/** The id of the field for the comment. */
export const commentElementId = 'review-comment';
/** The id of the choice of a rule that the comment teaches. */
export const teachElementId = 'review-teach';
