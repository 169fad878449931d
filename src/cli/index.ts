import { toFailure } from '#api/failures.ts';
import { logToStderr } from '#server/log.ts';
import { readFlags } from './flags.ts';
import { errorObject, writeLine } from './output.ts';
import { run } from './run.ts';
import { UsageError, usageText } from './usage.ts';

async function main(args: readonly string[]): Promise<number> {
  try {
    const flags = readFlags(args);
    if (flags.help) {
      process.stdout.write(usageText);
      return 0;
    }
    return (await run(flags)) ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${usageText}`);
      return 2;
    }
    const failure = toFailure(error);
    if (failure.code === 'INTERNAL') logToStderr(failure.message, error);
    await writeLine(errorObject(failure));
    return 1;
  }
}

// Whoever reads our answers may stop reading, as `head` does; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await main(process.argv.slice(2));
