import type { WireMessage } from './wire.ts';

/** What the stand-in holds the program to. Each name is one fault that it must catch. */
export type FindingName =
  | 'sandbox'
  | 'isolation'
  | 'scheme'
  | 'csp'
  | 'call-path'
  | 'preload'
  | 'navigation'
  | 'redirect'
  | 'webview'
  | 'window-open'
  | 'permission'
  | 'print';

/** Tells the driver; without one (run by hand) prints. */
export function tell(message: WireMessage): void {
  if (process.send === undefined) console.error(`stand-in: ${JSON.stringify(message)}`);
  else if (process.connected) process.send(message);
}

/** Reports something that Electron's security floor does not allow. */
export function finding(name: FindingName, text: string): void {
  tell({ type: 'finding', name, text });
}
