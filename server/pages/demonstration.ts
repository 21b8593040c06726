/** The demonstration service that pages invite to try; administer/demonstration-data.ts seeds it. */
export const demoServiceCode = 'demo-guichet';
