/** Asks a server for a page: in turn, within limits, again where that may help, and on to where it was moved. */
import { VERSION } from '../manifest.ts';

/** RFC 9309 calls this the product token: a robots.txt names it. */
export const PRODUCT = 'factsheet';
const USER_AGENT = `${PRODUCT}/${VERSION}`;

/** The time, in milliseconds since 1970, and a way to let it pass. */
export interface Clock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export interface Limits {
  /** Seconds between two requests to one host. */
  readonly delay: number;
  /** Seconds for one answer, its body included. */
  readonly timeout: number;
  readonly megabytes: number;
  /** How often to ask again. */
  readonly retries: number;
}

export interface Client {
  readonly clock: Clock;
  readonly limits: Limits;
  /** Host → when it may be asked next. */
  readonly turns: Map<string, number>;
  /** Host → milliseconds that it wants between two requests. */
  readonly gaps: Map<string, number>;
}

export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  /** Empty where the status is none of success. */
  readonly bytes: Uint8Array;
}

/** Why there is no answer, as the end of a sentence about the page. */
export interface Failure {
  readonly failure: string;
  /** Whether asking again may help. */
  readonly passing: boolean;
}

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const MOST_REDIRECTS = 10;
/** A server that wants a longer pause than this (seconds) is left for another run. */
const LONGEST_PAUSE = 120;

/** Follows redirects. `barred` is asked before each step, and gives the reason why a URL is not to be asked for. */
export async function follow(
  client: Client,
  url: string,
  headers: Readonly<Record<string, string>>,
  barred: (url: string) => Promise<string | null>,
): Promise<Answer | Failure> {
  let at = url;
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    const reason = await barred(at);
    if (reason !== null) return failed(reason);
    const answer = await askPatiently(client, at, headers);
    if ('failure' in answer) return answer;
    const location = REDIRECTS.includes(answer.status) ? answer.headers.get('location') : null;
    if (location === null) return answer;
    const next = URL.canParse(location, at) ? new URL(location, at) : null;
    if (!next || !/^https?:$/u.test(next.protocol)) return failed(`is redirected to "${location}", which is no page`);
    next.hash = '';
    at = next.href;
  }
  return failed(`is redirected more than ${MOST_REDIRECTS} times`);
}

/** Asks again, after ever longer pauses, where the server is busy or in trouble, or the connection broke. */
async function askPatiently(
  client: Client,
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<Answer | Failure> {
  for (let again = 0; ; again += 1) {
    await awaitTurn(client, new URL(url).host);
    const answer = await ask(client, url, headers);
    const isPassing = 'failure' in answer ? answer.passing : answer.status === 429 || answer.status >= 500;
    if (!isPassing || again === client.limits.retries) return answer;
    const wanted = 'failure' in answer ? 0 : retryAfter(answer.headers, client.clock.now());
    if (wanted > LONGEST_PAUSE) return failed(`is not to be asked for again in the next ${Math.ceil(wanted)} seconds`);
    await client.clock.sleep(1000 * Math.max(wanted, Math.min(client.limits.delay * 2 ** (again + 1), LONGEST_PAUSE)));
  }
}

async function awaitTurn({ clock, limits, turns, gaps }: Client, host: string): Promise<void> {
  const now = clock.now();
  const turn = Math.max(now, turns.get(host) ?? now);
  turns.set(host, turn + Math.max(limits.delay * 1000, gaps.get(host) ?? 0));
  if (turn > now) await clock.sleep(turn - now);
}

async function ask(
  { limits }: Client,
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<Answer | Failure> {
  const signal = AbortSignal.timeout(limits.timeout * 1000);
  try {
    const response = await fetch(url, {
      headers: { ...headers, 'user-agent': USER_AGENT },
      redirect: 'manual',
      signal,
    });
    const { status } = response;
    if (!response.ok) await response.body?.cancel();
    const bytes = response.ok ? await readBody(response, limits.megabytes * 1e6) : new Uint8Array();
    return bytes ? { url, status, headers: response.headers, bytes } : failed(`has more than ${limits.megabytes} MB`);
  } catch (error) {
    if (signal.aborted) return { failure: `gave no whole answer in ${limits.timeout} seconds`, passing: true };
    if (!(error instanceof Error)) throw error;
    const { message } = error.cause instanceof Error ? error.cause : error;
    return { failure: `could not be fetched: ${message}`, passing: true };
  }
}

/** Null where there are more bytes than `most`, unpacked: what is left of them is not waited for. */
async function readBody({ body }: Response, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  const arriving: AsyncIterable<Uint8Array> | readonly Uint8Array[] = body ?? [];
  let length = 0;
  for await (const chunk of arriving) {
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Seconds to wait, by a number or a day of HTTP (RFC 9110, 10.2.3); 0 where the server says nothing. */
function retryAfter(headers: Headers, now: number): number {
  const value = headers.get('retry-after') ?? '';
  const seconds = /^\d{1,9}$/u.test(value) ? Number(value) : (Date.parse(value) - now) / 1000;
  return Number.isNaN(seconds) ? 0 : Math.max(0, seconds);
}

function failed(failure: string): Failure {
  return { failure, passing: false };
}
