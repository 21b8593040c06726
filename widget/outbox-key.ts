/**
 * Where the outbox lies in the page's own storage. The name also tells the form of what lies under it: another form takes
 * another name. In a file of its own, so that the loader carries the name and nothing else of the outbox.
 */
export const outboxKey = 'avis-plus:outbox';
