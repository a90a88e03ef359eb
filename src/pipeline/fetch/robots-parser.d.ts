/** What is used of robots-parser: its own types say `export default`, while it exports the function itself (CommonJS). */
declare module 'robots-parser' {
  interface Robots {
    /** Undefined for a URL of another host. */
    readonly isAllowed: (url: string, userAgent: string) => boolean | undefined;
    /** In seconds. */
    readonly getCrawlDelay: (userAgent: string) => number | undefined;
  }
  export default function robotsParser(url: string, content: string): Robots;
}
