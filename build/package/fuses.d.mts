export const fuses: Readonly<Record<string, boolean>>;
export function readFuses(binary: string): Promise<Record<string, boolean | null>>;
export function fuseProblems(binary: string): Promise<string[]>;
