/** The little of autocannon that the measurements use. */
declare module "autocannon" {
  type Options = {
    url: string;
    connections: number;
    /** Either so many seconds or so many requests. */
    duration?: number;
    amount?: number;
    headers?: Readonly<Record<string, string>>;
  };
  type Result = {
    requests: { total: number };
    throughput: { total: number };
    /** Seconds. */
    duration: number;
    errors: number;
    timeouts: number;
    non2xx: number;
  };
  type Heard = (client: unknown, status: number, bytes: number, milliseconds: number) => void;
  type Instance = PromiseLike<Result> & { on(event: "response", heard: Heard): void };
  export default function autocannon(options: Options): Instance;
}
