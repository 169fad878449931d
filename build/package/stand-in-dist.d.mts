export function writeStandInDist(folder: string, version: string): string;
