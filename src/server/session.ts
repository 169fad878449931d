import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const secret = (): string => randomBytes(32).toString('base64url');

function sameText(a: string, b: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}

function cookiesOf(header: string | undefined): string[][] {
  return (header ?? '').split(';').map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
}

/**
 * Who may use this run of browser mode. A key in an address opens one session and is then worth nothing; the session lives in a cookie that
 * scripts cannot read and other sites cannot make the browser send. The cookie's name carries the port, because cookies do not keep ports apart.
 */
export class Sessions {
  private readonly keys: string[] = [];
  private readonly sessions: string[] = [];
  private readonly cookieName: string;

  constructor(port: number) {
    this.cookieName = `insatskartan-${port}`;
  }

  /** A new key, to be put in an address. */
  newKey(): string {
    const key = secret();
    this.keys.push(key);
    return key;
  }

  /** The cookie that `key` gives, or null where the key is unknown or used. */
  redeem(key: string): string | null {
    const at = this.keys.findIndex((one) => sameText(one, key));
    if (at < 0) return null;
    this.keys.splice(at, 1);
    const session = secret();
    this.sessions.push(session);
    return `${this.cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** Whether a Cookie header belongs to a session of this run. */
  knows(cookieHeader: string | undefined): boolean {
    return cookiesOf(cookieHeader).some(([name, value]) => name === this.cookieName && this.sessions.some((session) => sameText(session, value ?? '')));
  }
}
