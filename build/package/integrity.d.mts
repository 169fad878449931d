export function integrityProblems(archive: string, holder: string | null): string[];
