/** Where a door writes what nobody expected. */
export type Log = (message: string, error: unknown) => void;

/** One entry on stderr, with the stack: stdout belongs to answers. */
export const logToStderr: Log = (message, error) => {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`insatskartan: ${message}\n${detail}\n`);
};
