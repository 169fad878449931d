export interface Desktop {
  readonly binary: string | null;
  readonly reason: string | null;
}
export function electronBinary(): string | null;
export function findDesktop(options: { readonly mayDownload: boolean }): Desktop;
