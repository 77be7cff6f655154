/**
 * What a package lock must hold so that `npm ci` passes on every platform.
 *
 * A registry that lacks some native builds makes npm write a lock without them, and `npm ci` then
 * stops with "Missing: … from lock file". The pure functions here name those gaps and fill them.
 */

const systems = [
  "darwin",
  "win32",
  "linux",
  "android",
  "freebsd",
  "openbsd",
  "netbsd",
  "openharmony",
  "sunos",
  "aix",
];
const processors = [
  "x64",
  "arm64",
  "arm",
  "ia32",
  "ppc64",
  "riscv64",
  "s390x",
  "loong64",
  "mips64el",
  "wasm32",
];

/**
 * Reads the platform out of a native package's name.
 *
 * `platformOf("@next/swc-linux-x64-musl")` is `{ os: ["linux"], cpu: ["x64"], libc: ["musl"] }`;
 * a part that the name does not say is left out.
 */
export function platformOf(name) {
  const words = name.split(/[-/_.]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  const libc = words.some((word) => word.startsWith("musl"))
    ? "musl"
    : words.some((word) => word.startsWith("gnu"))
      ? "glibc"
      : undefined;
  return {
    ...(os ? { os: [os] } : {}),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc ? { libc: [libc] } : {}),
  };
}

/** The folders in which Node would look for a dependency of the package at `place`, nearest first. */
function searchPath(place, dependency) {
  const found = [];
  for (
    let folder = place;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))
  ) {
    found.push(`${folder ? `${folder}/` : ""}node_modules/${dependency}`);
    if (!folder.includes("/node_modules/")) break;
  }
  if (place && !found.includes(`node_modules/${dependency}`))
    found.push(`node_modules/${dependency}`);
  return found;
}

/** Every optional dependency that no entry of the lock answers: `{ place, name, version, dev }`. */
export function missingOptionals(lock) {
  const missing = new Map();
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, wanted] of Object.entries(entry.optionalDependencies ?? {})) {
      const path = searchPath(place, name);
      const nearest = path.find((candidate) => candidate in lock.packages);
      const exact = /^\d+\.\d+\.\d+[^\s|]*$/.test(wanted);
      if (nearest && (!exact || lock.packages[nearest].version === wanted)) continue;
      const spot = nearest ? path[0] : `node_modules/${name}`;
      const version = exact ? wanted : (wanted.match(/\d+\.\d+\.\d+[^\s|]*/)?.[0] ?? "0.0.0");
      missing.set(spot, { place: spot, name, version, dev: entry.dev === true });
    }
  }
  return [...missing.values()];
}

/** A copy of the lock with a stub for each missing optional dependency, its entries in npm's order. */
export function mendLock(lock) {
  const stubs = missingOptionals(lock).map(({ place, name, version, dev }) => {
    const { os, cpu, libc } = platformOf(name);
    return [
      place,
      {
        version,
        ...(cpu && { cpu }),
        ...(dev && { dev }),
        ...(libc && { libc }),
        optional: true,
        ...(os && { os }),
      },
    ];
  });
  const entries = [...Object.entries(lock.packages), ...stubs];
  entries.sort(([left], [right]) => left.localeCompare(right, "en"));
  return { ...lock, packages: Object.fromEntries(entries) };
}

/** Versions below which a known hole is open; `npm test` fails on a lock that falls under one. */
export const versionFloors = {
  next: "16.4.6",
  react: "19.3.1",
  "react-dom": "19.3.1",
  "next-auth": "4.24.15",
  "drizzle-orm": "0.45.4",
  nodemailer: "10.6.0",
};

/** Negative, zero or positive as `left` is older than, the same as or newer than `right`. */
export function compareVersions(left, right) {
  const numbers = (version) => version.split("-")[0].split(".").map(Number);
  const [a, b] = [numbers(left), numbers(right)];
  for (let part = 0; part < 3; part++) {
    const difference = (a[part] ?? 0) - (b[part] ?? 0);
    if (difference !== 0) return difference;
  }
  // A pre-release comes before the release of the same number.
  return Number(right.includes("-")) - Number(left.includes("-"));
}

/** One sentence for each package of the lock, at any depth, that is older than its floor. */
export function versionsBelowFloor(lock, floors = versionFloors) {
  return Object.entries(lock.packages).flatMap(([place, entry]) => {
    const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    const floor = floors[name];
    if (!floor || !entry.version || compareVersions(entry.version, floor) >= 0) return [];
    return [`${place} is ${entry.version}, and must be ${floor} or newer`];
  });
}
