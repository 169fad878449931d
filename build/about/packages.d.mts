export function licenceNotices(folders: readonly string[]): string;
