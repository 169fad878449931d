export function contentProblems(archive: string): string[];
