/** The service's published results on the agency's own page. */
export function mount(): void {}
