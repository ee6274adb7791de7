/**
 * Optional packages (native builds for other systems) that the lock file leaves out. `npm install`
 * drops the ones that its registry does not carry, and then `npm ci` refuses the file everywhere.
 */
export function missingOptionals(lock: LockFile): MissingPackage[] {
  return Object.entries(lock.packages).flatMap(([neededBy, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .map(([name, version]) => ({ name, version, neededBy }))
      .filter(
        ({ name }) =>
          !lock.packages[`node_modules/${name}`] &&
          !lock.packages[`${neededBy}/node_modules/${name}`],
      ),
  );
}

/**
 * The lock file with those packages entered, their system read from the name
 * (`…-linux-x64-musl`). Without an integrity hash, which only their registry knows.
 */
export function completeLock(lock: LockFile): LockFile {
  const entered = missingOptionals(lock).map(({ name, version, neededBy }) => {
    const { dev, license, engines } = lock.packages[neededBy] ?? {};
    const known = { ...(dev && { dev }), ...(license && { license }), ...(engines && { engines }) };
    return [
      `node_modules/${name}`,
      { version, ...known, optional: true, ...systemOf(name) },
    ] as const;
  });
  const [root, ...packages] = Object.entries(lock.packages);
  const sorted = [...packages, ...entered].toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(root ? [root, ...sorted] : sorted) };
}

export type MissingPackage = { name: string; version: string; neededBy: string };

export type LockFile = { packages: Record<string, LockedPackage> };

type LockedPackage = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  license?: string;
  engines?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
  libc?: string[];
};

function systemOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const found = /-(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-(\w+))?$/.exec(
    name,
  );
  if (!found) {
    if (name.endsWith('-wasm32-wasi')) return { cpu: ['wasm32'] };
    throw new Error(`${name} does not say which system it is for: enter it by hand`);
  }
  const [, os = '', cpu = '', variant] = found;
  const libc = variant?.startsWith('musl') ? 'musl' : 'glibc';
  return { os: [os], cpu: [cpu], ...(os === 'linux' && variant && { libc: [libc] }) };
}
