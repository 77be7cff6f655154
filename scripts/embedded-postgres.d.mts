/** Types of `embedded-postgres.mjs`, which runs before anything is compiled. */
export type RunningCluster = {
  /** Opens the database `rung`, owned by the role `rung`. */
  url: string;
  port: number;
  pid: number;
  /** True when the server was already running and has only been found. */
  adopted: boolean;
  /** Fast shutdown; resolves when the server has gone. Deletes the data of a throw-away cluster. */
  stop: () => Promise<void>;
};

export function startCluster(wish: {
  dataDir: string;
  throwaway?: boolean;
  log?: (line: string) => void;
}): Promise<RunningCluster>;

/** Stops the cluster in this folder, should it run, and deletes it. */
export function discardCluster(which: { dataDir: string }): Promise<void>;
