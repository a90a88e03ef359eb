/** Keeps to what a host's robots.txt asks of robots (RFC 9309). */
import robotsParser from 'robots-parser';
import { follow, PRODUCT, type Answer, type Client, type Failure } from './request.ts';

/** Why nothing of a host may be asked for, or which of its pages may. */
type Rules = { readonly barred: string } | { readonly allows: (url: string) => boolean };

/** Origin → its rules: each robots.txt is read once. */
export type RobotsCache = Map<string, Promise<Rules>>;

/** RFC 9309, 2.5: a longer file need not be read to its end. */
const MOST_BYTES = 512_000;
/** Seconds; a longer pause would be none that a person waits for. */
const LONGEST_CRAWL_DELAY = 60;

/** Fetches a page if it, and every page that it is redirected to, may be asked for. */
export function fetchAllowed(
  client: Client,
  robots: RobotsCache,
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<Answer | Failure> {
  return follow(client, url, headers, async (at) => {
    const { origin } = new URL(at);
    const reading = robots.get(origin) ?? readRules(client, origin);
    robots.set(origin, reading);
    const rules = await reading;
    if ('barred' in rules) return rules.barred;
    return rules.allows(at) ? null : `is not to be read by robots, says ${origin}/robots.txt`;
  });
}

async function readRules(client: Client, origin: string): Promise<Rules> {
  const url = `${origin}/robots.txt`;
  const answer = await follow(client, url, {}, () => Promise.resolve(null));
  if ('failure' in answer) return { barred: `is left alone, since ${url} ${answer.failure}` };
  const { status, bytes } = answer;
  // A host without rules allows everything; one that cannot tell them now allows nothing (RFC 9309, 2.3.1).
  if (status === 429 || status >= 500) return { barred: `is left alone, since ${url} answers ${status}` };
  const rules = robotsParser(url, new TextDecoder().decode(bytes.subarray(0, MOST_BYTES)));
  const pause = rules.getCrawlDelay(PRODUCT) ?? 0;
  if (pause > 0) client.gaps.set(new URL(origin).host, Math.min(pause, LONGEST_CRAWL_DELAY) * 1000);
  return { allows: (at) => rules.isAllowed(at, PRODUCT) ?? true };
}
