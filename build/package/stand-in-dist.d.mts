export function writeStandInDist(folder: string, options: { readonly version: string; readonly system?: 'linux' | 'darwin' }): string;
