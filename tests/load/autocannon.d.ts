/** The part of autocannon that the bench uses; the package ships no types. */
declare module 'autocannon' {
  type Request = {
    method?: string;
    path?: string;
    headers?: Record<string, string>;
    body?: string;
    setupRequest?: (request: Request) => Request;
  };
  type Options = {
    url: string;
    connections: number;
    duration: number;
    requests: Request[];
    overallRate?: number;
  };
  type Result = {
    duration: number;
    errors: number;
    timeouts: number;
    non2xx: number;
    '2xx': number;
    latency: { p50: number; p97_5: number; p99: number; max: number };
    statusCodeStats: Record<string, { count: number }>;
  };
  const autocannon: (options: Options) => Promise<Result> & { stop(): void };
  export = autocannon;
}
