/** Writes the file of a new practice and returns its path; throws an Error that says why it cannot. */
export function createPractice(category: string | undefined, id: string | undefined, seeds?: string): string;
