declare module 'papaparse' {
  export interface ParseFault {
    readonly code: string;
    readonly message: string;
    readonly row?: number;
  }
  export interface ParseOptions {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly quoteChar?: string;
    readonly preview?: number;
  }
  export interface ParseResult {
    readonly data: string[][];
    readonly errors: readonly ParseFault[];
  }
  export interface UnparseOptions {
    readonly delimiter: string;
    readonly newline: string;
  }
  const Papa: { parse(text: string, options: ParseOptions): ParseResult; unparse(rows: readonly (readonly string[])[], options: UnparseOptions): string };
  // eslint-disable-next-line no-restricted-syntax -- the library exports itself so
  export default Papa;
}
